package dev.bootmend.model;

/**
 * A hive file of an attached disk that is loaded in the registry of this machine.
 *
 * @param mount the name below {@code HKEY_LOCAL_MACHINE}; ours begin with {@link #PREFIX}
 */
public record LoadedHive(String mount, FileRef file) {

    /** What the mount name of every hive that BootMend loads begins with. */
    public static final String PREFIX = "BOOTMEND_";
}
