package dev.bootmend.windows;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;

/** Functions that not every Windows has: each is looked up when it is needed, and may not be there. */
final class NativeOptional {

    private NativeOptional() {
    }

    /** Microsoft Learn: GetFirmwareType (since Windows 8); empty when there is no such function, or it does not say. */
    static Optional<HostFacts.Firmware> firmware() {
        var type = new IntByReference();
        boolean told = function("kernel32", "GetFirmwareType").map(get -> get.invokeInt(new Object[] {type}) != 0).orElse(false);
        if (!told) {
            return Optional.empty();
        }
        return switch (type.getValue()) {
            case 0 -> Optional.of(HostFacts.Firmware.UNKNOWN);
            case 1 -> Optional.of(HostFacts.Firmware.BIOS);
            case 2 -> Optional.of(HostFacts.Firmware.UEFI);
            default -> Optional.empty();
        };
    }

    /** A function of a library, when both are there; a library that is no part of every Windows goes by its full path. */
    static Optional<Function> function(String library, String name) {
        try {
            return Optional.of(NativeLibrary.getInstance(library).getFunction(name, Function.ALT_CONVENTION));
        } catch (UnsatisfiedLinkError missing) {
            return Optional.empty();
        }
    }
}
