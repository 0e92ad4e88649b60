package dev.bootmend.tool;

import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RunId;

/**
 * The name under {@code HKEY_LOCAL_MACHINE} that a run loads an offline SYSTEM hive by. Each run has its own, so that
 * a hive left behind by something else can never take its writes.
 */
public record HiveMount(RunId run) {

    /** The name below {@code HKEY_LOCAL_MACHINE}, such as {@code BOOTMEND_20261120-200312-a1b2_SYSTEM}. */
    public String name() {
        return LoadedHive.PREFIX + run + "_SYSTEM";
    }

    /** The root of the loaded hive as reg takes it. */
    public String root() {
        return "HKLM\\" + name();
    }

    /** A key of the loaded hive as reg takes it. */
    public String key(RegistryKeyPath key) {
        return key.segments().isEmpty() ? root() : root() + "\\" + key;
    }

    @Override
    public String toString() {
        return name();
    }
}
