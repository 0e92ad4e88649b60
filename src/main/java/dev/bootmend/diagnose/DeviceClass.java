package dev.bootmend.diagnose;

import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryKeyPath;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The device classes whose filters stand between the kernel and its disk (Microsoft Learn: system-defined device setup
 * classes).
 */
enum DeviceClass {
    DISK_DRIVE("4d36e967-e325-11ce-bfc1-08002be10318", "disk drives"),
    HDC("4d36e96a-e325-11ce-bfc1-08002be10318", "IDE controllers"),
    SCSI_ADAPTER("4d36e97b-e325-11ce-bfc1-08002be10318", "storage controllers"),
    SYSTEM("4d36e97d-e325-11ce-bfc1-08002be10318", "system devices"),
    VOLUME("71a27cdd-812a-11d0-bec7-08002be2092f", "volumes");

    private static final RegistryKeyPath CLASS = RegistryKeyPath.of("Control\\Class");

    private final Guid guid;
    private final String words;

    DeviceClass(String guid, String words) {
        this.guid = Guid.of(guid);
        this.words = words;
    }

    /** The keys of all of them, relative to a control set. */
    static Stream<RegistryKeyPath> keys() {
        return Arrays.stream(values()).map(DeviceClass::key);
    }

    /** Relative to a control set. */
    RegistryKeyPath key() {
        return CLASS.child(guid.braced());
    }

    /** Such as {@code disk drives}. */
    @Override
    public String toString() {
        return words;
    }
}
