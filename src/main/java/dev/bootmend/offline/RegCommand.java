package dev.bootmend.offline;

import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.Optional;

/** One call of {@code reg} (Microsoft Learn: reg commands), as far as it is carried out here. Keys and mounts are below HKLM. */
sealed interface RegCommand {

    record Load(String mount, LetteredPath file) implements RegCommand {
    }

    record Unload(String mount) implements RegCommand {
    }

    /**
     * @param value the name of one value, empty text for the default value; without it all values and subkeys are listed
     * @param recursive {@code /s}
     */
    record Query(RegistryKeyPath key, Optional<String> value, boolean recursive) implements RegCommand {
    }

    /**
     * @param value what to set; without it only the key is created
     * @param force {@code /f}: overwrite without a question
     */
    record Add(RegistryKeyPath key, Optional<RegistryValue> value, boolean force) implements RegCommand {
    }

    /**
     * @param value the name of one value; without it the key goes with everything below it
     * @param allValues {@code /va}: every value of the key, not its subkeys
     */
    record Delete(RegistryKeyPath key, Optional<String> value, boolean allValues, boolean force) implements RegCommand {
    }
}
