package dev.bootmend.model;

/**
 * A hive that an interrupted run has left loaded in the registry of this machine, and whose disk is not attached any more.
 *
 * @param mount the name below {@code HKEY_LOCAL_MACHINE}; begins with {@link LoadedHive#PREFIX}
 * @param path of its file on the disk that is gone
 */
public record StrayHive(String mount, VolumePath path) {
}
