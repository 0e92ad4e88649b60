package dev.bootmend.diagnose;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the serial console reaches this Windows (Emergency Management Services). No answer is a fault: most machines
 * have it switched off (Microsoft Learn: boot parameters to enable EMS redirection).
 */
final class EmsCheck implements BootCheck {

    /** {emssettings} (Geoff Chappell's BCD tables). */
    static final Guid SETTINGS = Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9");

    /** What the serial console of the portal uses (Microsoft: enable the serial console and memory dump collection). */
    private static final long PORT = 1;
    private static final long RATE = 115200;

    @Override
    public List<Finding> examine(Examined target) {
        return target.readableStore().flatMap(store -> target.defaultEntry().map(entry ->
                List.of(examine(target, store, entry)))).orElse(List.of());
    }

    private static Finding examine(Examined target, BootStore store, BootObject entry) {
        Set<Guid> sources = Inheritance.of(store, entry);
        boolean on = sources.stream().flatMap(id -> store.object(id).stream())
                .flatMap(object -> object.element(Elements.EMS).stream()).findFirst()
                .filter(element -> element.value().equals(new BootValue.Flag(true))).isPresent();
        Optional<BootObject> settings = store.object(SETTINGS);
        boolean reachable = sources.contains(SETTINGS);
        var facts = new HashSet<>(Set.of(port(settings), reachable(reachable)));
        if (isOther(settings)) {
            facts.add(FindingIds.EMS_PORT_OTHER);
        } else if (on && (!target.isGen1() || facts.contains(FindingIds.EMS_PORT_SET))) {
            facts.add(FindingIds.EMS_READY);
        }
        return finding(target, on, facts)
                .with("ems of " + Wording.name(entry) + (on ? " is on" : " is not on"),
                "port " + value(settings, Elements.EMS_PORT) + ", baud rate "
                        + value(settings, Elements.EMS_BAUD_RATE) + " in {emssettings}",
                "{emssettings} " + (reachable ? "is inherited by the entry"
                        : "is not inherited by the entry, so that its port and rate have no effect"))
                .implying(facts).addressedBy(Recipes.CONSOLE);
    }

    private static Finding finding(Examined target, boolean on, Set<FindingId> facts) {
        if (!on) {
            return Finding.beside(FindingIds.EMS_OFF, Severity.OK,
                    "The serial console is not enabled for the boot entry",
                    "That is the default. Enable it to watch the start in the portal, or to send an NMI.");
        }
        if (facts.contains(FindingIds.EMS_PORT_OTHER)) {
            return Finding.beside(FindingIds.EMS_ON, Severity.OK,
                    "The serial console is enabled on another port or rate than the portal uses",
                    "The portal listens on port " + PORT + " at " + RATE + " bits per second.");
        }
        return Finding.beside(FindingIds.EMS_ON, Severity.OK, "The serial console is enabled for the boot entry",
                target.isGen1() ? "With port and baud rate set, the serial console of the portal reaches this Windows."
                : "The firmware tells Windows port and rate: the serial console of the portal reaches it.");
    }

    private static FindingId port(Optional<BootObject> settings) {
        return settings.filter(object -> object.element(Elements.EMS_PORT).isPresent()
                && object.element(Elements.EMS_BAUD_RATE).isPresent()).isPresent() ? FindingIds.EMS_PORT_SET
                : FindingIds.EMS_PORT_UNSET;
    }

    private static boolean isOther(Optional<BootObject> settings) {
        return isOther(settings, Elements.EMS_PORT, PORT) || isOther(settings, Elements.EMS_BAUD_RATE, RATE);
    }

    private static boolean isOther(Optional<BootObject> settings, ElementCode code, long usual) {
        return settings.flatMap(object -> object.element(code)).filter(element -> !(element.value()
                instanceof BootValue.Number(long number, var width) && number == usual)).isPresent();
    }

    private static FindingId reachable(boolean inherited) {
        return inherited ? FindingIds.EMS_SETTINGS_REACHABLE : FindingIds.EMS_SETTINGS_UNREACHABLE;
    }

    private static String value(Optional<BootObject> settings, ElementCode code) {
        return settings.flatMap(object -> object.element(code)).map(BootElement::value)
                .map(value -> value instanceof BootValue.Number(long number, var width) ? Long.toString(number)
                        : value.toString())
                .orElse("not set");
    }
}
