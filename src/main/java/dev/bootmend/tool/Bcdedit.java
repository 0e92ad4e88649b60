package dev.bootmend.tool;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.NamedElement;
import java.util.Map;

/**
 * Calls of bcdedit on the store of another Windows (Microsoft Learn: BCDEdit command-line options). Every call names
 * the store; without it bcdedit would change the machine that it runs on.
 */
public final class Bcdedit {

    /** Objects that have the same GUID in every store and are called by name, as the articles do. */
    private static final Map<Guid, String> NAMES = Map.of(
            Guid.of("9dea862c-5cdd-4e70-acc1-f32b344d4795"), "{bootmgr}",
            Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9"), "{emssettings}",
            Guid.of("7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e"), "{globalsettings}");

    /** What {@code {default}} and {@code {current}} stand for: an entry of the machine that bcdedit runs on. */
    private static final Map<Guid, String> ALIASES = Map.of(
            Guid.of("1cae1eb7-a0df-4d4d-9851-4860e34ef535"), "{default}",
            Guid.of("fa926493-6f1c-4193-a414-58f0b2456d1e"), "{current}");

    private Bcdedit() {
    }

    /** {@code /deletevalue}: removes one element; exit code 1 when the element is not there. */
    public static Invocation deleteValue(LetteredPath store, Guid entry, NamedElement element) {
        return Invocation.of(Tool.BCDEDIT, "/store", store.toString(), "/deletevalue", name(entry), element.name());
    }

    /** {@code /set}: gives one element a value, written as bcdedit takes it, such as {@code Yes} or {@code 5}. */
    public static Invocation set(LetteredPath store, Guid entry, NamedElement element, String value) {
        return Invocation.of(Tool.BCDEDIT, "/store", store.toString(), "/set", name(entry), element.name(), value);
    }

    /** {@code /set} of a device to the partition that has that letter on this machine. */
    public static Invocation setDevice(LetteredPath store, Guid entry, NamedElement element, DriveLetter letter) {
        return set(store, entry, element, "partition=" + letter.withColon());
    }

    /** {@code /ems}: switches Emergency Management Services of one Windows entry on or off. */
    public static Invocation ems(LetteredPath store, Guid entry, boolean on) {
        return Invocation.of(Tool.BCDEDIT, "/store", store.toString(), "/ems", name(entry), on ? "ON" : "OFF");
    }

    /** {@code /emssettings}: the serial port, from 1, and its rate in bits per second, for the whole store. */
    public static Invocation emsSettings(LetteredPath store, int port, int baudRate) {
        return Invocation.of(Tool.BCDEDIT, "/store", store.toString(), "/emssettings", "EMSPORT:" + port,
                "EMSBAUDRATE:" + baudRate);
    }

    /**
     * How an entry is called on the command line: its GUID in braces, or the name of an object that is the same
     * everywhere.
     *
     * @throws IllegalArgumentException when {@link #canName} is false
     */
    public static String name(Guid entry) {
        if (!canName(entry)) {
            throw new IllegalArgumentException("the entry " + entry.braced() + " stands for " + ALIASES.get(entry)
                    + " of the machine that bcdedit runs on; name the entry itself");
        }
        return NAMES.getOrDefault(entry, entry.braced());
    }

    /** False for the GUIDs behind {@code {default}} and {@code {current}}, which mean an entry of another machine. */
    public static boolean canName(Guid entry) {
        return !ALIASES.containsKey(entry);
    }
}
