package dev.bootmend.bcd;

import dev.bootmend.model.Problem;
import dev.bootmend.model.RegistryKeyPath;
import java.io.IOException;

/** A hive can be read, and it is not a boot configuration store. */
public final class BootStoreFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "The file is a registry hive, but no BCD store: restore the store from a "
            + "backup, or rebuild the boot files.";

    private final transient RegistryKeyPath key;
    private final String detail;

    private BootStoreFormatException(RegistryKeyPath key, String detail) {
        super("key \"" + key + "\": " + detail + " " + REMEDY);
        this.key = key;
        this.detail = detail;
    }

    static BootStoreFormatException withoutObjects() {
        return new BootStoreFormatException(StoreKeys.OBJECTS, "Expected the list of objects, found no such key.");
    }

    /** The key that is missing or wrong. */
    public RegistryKeyPath key() {
        return key;
    }

    /** The same as a model value; the caller names the file. */
    public Problem toProblem(String file) {
        return new Problem(file + ", key \"" + key + "\"", detail, REMEDY);
    }
}
