package dev.bootmend.hive;

import dev.bootmend.model.RegistryKeyPath;

/**
 * Damage met by a walk.
 *
 * @param key the key at which the walk could not go on in full
 * @param cause what is damaged, where, and what to do
 */
public record HiveFault(RegistryKeyPath key, HiveFormatException cause) {

    @Override
    public String toString() {
        return "\\" + VisibleText.of(key.toString()) + ": " + cause.getMessage();
    }
}
