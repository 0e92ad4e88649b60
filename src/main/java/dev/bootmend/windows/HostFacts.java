package dev.bootmend.windows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this Windows says of itself.
 *
 * @param name of the computer
 * @param systemFolder such as {@code C:\Windows\System32}
 * @param windowsFolder such as {@code C:\Windows}
 * @param oemCodePage the code page in which console programs print when they have no console
 * @param bits of the pointers of this process, 64 or 32; as a 32-bit program it would be shown other tools than are there
 * @param firmware what Windows was started by; empty when this Windows does not say
 * @param elevated whether this process has the rights of an administrator
 * @param used folders that this process needs, by what they are: the Java runtime, temporary files, the user's profile
 */
public record HostFacts(String name, Path systemFolder, Path windowsFolder, int oemCodePage, int bits,
        Optional<Firmware> firmware, boolean elevated,
        Map<String, List<String>> used) {

    /** FIRMWARE_TYPE (Microsoft Learn: GetFirmwareType). */
    public enum Firmware {
        UNKNOWN, BIOS, UEFI
    }

    public HostFacts {
        used = Map.copyOf(used);
    }
}
