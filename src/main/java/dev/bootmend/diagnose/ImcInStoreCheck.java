package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * References to a hive of the Initial Machine Configuration, on every loader and on the settings loaders inherit. When
 * the registry side is missing, a start ends in stop code 0x67 (portal articles on that code; the fault is not one
 * element of the default entry but any that is used).
 */
final class ImcInStoreCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        Optional<BootStore> store = target.readableStore().filter(readable -> !readable.loaders().isEmpty());
        if (store.isEmpty()) {
            return List.of();
        }
        List<BootObject> carriers = store.get().objects().stream().filter(Elements::carriesImc).toList();
        List<BootObject> loaders = carriers.stream().filter(Elements::isLoaderOrItsSettings).toList();
        List<BootObject> others = carriers.stream().filter(object -> !Elements.isLoaderOrItsSettings(object)).toList();
        var findings = new ArrayList<Finding>();
        if (loaders.isEmpty()) {
            findings.add(none());
        } else {
            findings.add(onLoaders(target, store.get(), loaders));
        }
        if (!others.isEmpty()) {
            findings.add(onOthers(others));
        }
        return findings;
    }

    private static Finding none() {
        return Finding.on(LinkKind.ENTRY, FindingIds.NO_IMC_IN_BCD, Severity.OK,
                "No boot entry asks for an extra configuration hive",
                "The BCD store is not the reason for stop code 0x67.")
                .with("neither imcdevice nor imchivename on any loader");
    }

    private static Finding onLoaders(Examined target, BootStore store, List<BootObject> loaders) {
        var found = EnumSet.noneOf(ImcHive.Found.class);
        loaders.forEach(loader -> found.add(ImcHive.look(target, loader)));
        boolean used = loaders.stream().anyMatch(loader -> isUsed(target, store, loader));
        return Finding.on(LinkKind.ENTRY, FindingIds.IMC_IN_BCD, severity(found, used), title(loaders, found),
                meaning(loaders, found))
                .brief(names(loaders)).implying(implied(found)).with(evidence(target, loaders))
                .addressedBy(Recipes.IMC).shownAs(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED);
    }

    private static Severity severity(Set<ImcHive.Found> found, boolean used) {
        if (found.contains(ImcHive.Found.MISSING) || found.contains(ImcHive.Found.INVALID)) {
            return used ? Severity.BROKEN : Severity.NOTE;
        }
        return found.contains(ImcHive.Found.UNCHECKED) ? Severity.UNCHECKED : Severity.NOTE;
    }

    /**
     * Whether a start uses the object: it is the default entry, or that inherits from it, or nobody can tell which
     * entry starts.
     */
    private static boolean isUsed(Examined target, BootStore store, BootObject object) {
        return target.defaultEntry().map(entry -> entry.id().equals(object.id()) || inherited(store, entry)
                .contains(object.id()))
                .orElse(true);
    }

    private static Set<Guid> inherited(BootStore store, BootObject object) {
        var reached = new TreeSet<Guid>();
        var open = new ArrayList<>(DefaultEntry.ids(object, Elements.INHERIT));
        while (!open.isEmpty()) {
            Guid next = open.removeLast();
            if (reached.add(next)) {
                store.object(next).ifPresent(parent -> open.addAll(DefaultEntry.ids(parent, Elements.INHERIT)));
            }
        }
        return reached;
    }

    private static String title(List<BootObject> loaders, Set<ImcHive.Found> found) {
        String path = loaders.stream().flatMap(loader -> ImcHive.path(loader).stream()).findFirst()
                .orElse("a configuration hive");
        String which = loaders.size() == 1 && loaders.getFirst().is(ObjectType.OS_LOADER) ? "The boot entry refers to "
                : "Boot entries refer to ";
        if (found.contains(ImcHive.Found.MISSING)) {
            return which + path + ", which does not exist";
        }
        return which + path + (found.contains(ImcHive.Found.INVALID) ? ", which is no registry hive" : "");
    }

    private static String meaning(List<BootObject> loaders, Set<ImcHive.Found> found) {
        String entry = "The entry " + Wording.name(loaders.getFirst()) + " asks for a configuration hive";
        if (found.contains(ImcHive.Found.MISSING)) {
            return entry + " that is not on the disk.";
        }
        if (found.contains(ImcHive.Found.INVALID)) {
            return entry + " that cannot be read as one.";
        }
        return found.contains(ImcHive.Found.UNCHECKED) ? entry + "; whether that is on the disk could not be checked."
                : entry + ", and the file is on the disk. Somebody may want it so: remove the reference only when "
                + "the screen shows stop code 0x67.";
    }

    private static Set<FindingId> implied(Set<ImcHive.Found> found) {
        var ids = new TreeSet<FindingId>();
        for (ImcHive.Found each : found) {
            switch (each) {
                case MISSING -> ids.add(FindingIds.IMC_HIVE_MISSING);
                case INVALID -> ids.add(FindingIds.IMC_HIVE_INVALID);
                case UNCHECKED -> ids.add(FindingIds.IMC_HIVE_UNCHECKED);
                case PRESENT -> ids.add(FindingIds.IMC_HIVE_PRESENT);
            }
        }
        return ids;
    }

    private static Finding onOthers(List<BootObject> others) {
        return Finding.on(LinkKind.ENTRY, FindingIds.IMC_ON_OTHER_OBJECT, Severity.NOTE,
                        "An entry that is no loader carries an IMC element",
                        "The element means something else there, or nothing. It is left alone unless you ask for more.")
                .with(others.stream().map(Wording::idAndName).toList()).addressedBy(Recipes.IMC);
    }

    private static String names(List<BootObject> loaders) {
        boolean device = loaders.stream().anyMatch(loader -> loader.element(Elements.IMC_DEVICE).isPresent());
        boolean name = loaders.stream().anyMatch(loader -> loader.element(Elements.IMC_HIVE_NAME).isPresent());
        return String.join(", ", Stream.of(device ? "imcdevice" : "", name ? "imchivename" : "")
                .filter(text -> !text.isEmpty()).toList());
    }

    private static List<String> evidence(Examined target, List<BootObject> loaders) {
        return Stream.concat(loaders.stream().flatMap(loader -> evidence(target, loader)),
                loaders.stream().map(loader -> where(target, loader)).distinct()).toList();
    }

    private static Stream<String> evidence(Examined target, BootObject loader) {
        return Stream.of(Optional.of(Wording.idAndName(loader)),
                loader.element(Elements.IMC_DEVICE).map(element -> "imcdevice "
                + (element.value() instanceof BootValue.Device(var device, var options)
                        ? DeviceWording.of(target, device) : element.raw().toString())),
                Elements.text(loader, Elements.IMC_HIVE_NAME).map(path -> "imchivename " + path))
                .flatMap(Optional::stream);
    }

    private static String where(Examined target, BootObject loader) {
        String partitions = target.target().singlePartition() ? "the Windows partition" : "the Windows or "
                + Wording.systemPartition(target);
        return switch (ImcHive.look(target, loader)) {
            case MISSING -> "no file of that name on " + partitions;
            case INVALID -> "the file of that name is no registry hive";
            case PRESENT -> "the file is there and is a registry hive";
            case UNCHECKED -> "the file could not be looked for on " + partitions;
        };
    }
}
