package dev.bootmend.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number that Windows shows when it stops, a bug check code of 32 bits.
 *
 * @param value unsigned
 */
public record StopCode(int value) {

    /** What an NMI leaves that the portal or the command line sends to a virtual machine. */
    public static final StopCode NMI_HARDWARE_FAILURE = new StopCode(0x80);

    /** Microsoft Learn: bug check code reference. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x24, "NTFS_FILE_SYSTEM"), Map.entry(0x51, "REGISTRY_ERROR"),
            Map.entry(0x5A, "CRITICAL_SERVICE_FAILED"), Map.entry(0x5C, "HAL_INITIALIZATION_FAILED"),
            Map.entry(0x67, "CONFIG_INITIALIZATION_FAILED"), Map.entry(0x69, "IO1_INITIALIZATION_FAILED"),
            Map.entry(0x6B, "PROCESS1_INITIALIZATION_FAILED"), Map.entry(0x73, "CONFIG_LIST_FAILED"),
            Map.entry(0x74, "BAD_SYSTEM_CONFIG_INFO"), Map.entry(0x77, "KERNEL_STACK_INPAGE_ERROR"),
            Map.entry(0x7A, "KERNEL_DATA_INPAGE_ERROR"), Map.entry(0x7B, "INACCESSIBLE_BOOT_DEVICE"),
            Map.entry(0x7E, "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"), Map.entry(0x80, "NMI_HARDWARE_FAILURE"),
            Map.entry(0xED, "UNMOUNTABLE_BOOT_VOLUME"), Map.entry(0xEF, "CRITICAL_PROCESS_DIED"),
            Map.entry(0xF4, "CRITICAL_OBJECT_TERMINATION"), Map.entry(0x120, "BITLOCKER_FATAL_ERROR"),
            Map.entry(0x133, "DPC_WATCHDOG_VIOLATION"), Map.entry(0x139, "KERNEL_SECURITY_CHECK_FAILURE"),
            Map.entry(0x145, "SECURE_BOOT_VIOLATION"), Map.entry(0x1000007E, "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED_M"),
            Map.entry(0xC0000218, "CANNOT_LOAD_REGISTRY_FILE"), Map.entry(0xC000021A, "SYSTEM_PROCESS_TERMINATED"),
            Map.entry(0xC0000221, "IMAGE_CHECKSUM_MISMATCH"));

    /** Such as {@code INACCESSIBLE_BOOT_DEVICE}, empty for a code outside the table. */
    public Optional<String> name() {
        return Optional.ofNullable(NAMES.get(value));
    }

    /** Such as {@code 0x7B INACCESSIBLE_BOOT_DEVICE}, or the number alone. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "0x%X", value);
        return name().map(name -> number + " " + name).orElse(number);
    }
}
