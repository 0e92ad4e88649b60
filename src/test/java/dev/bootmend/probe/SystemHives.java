package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveVersion;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.hive.NewHive;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** SYSTEM and SOFTWARE hives as the tests need them. */
final class SystemHives {

    static final RegistryKeyPath SELECT = RegistryKeyPath.of("Select");
    static final RegistryKeyPath CONFIG = RegistryKeyPath.of("ControlSet001\\Control\\InitialMachineConfig");

    private SystemHives() {
    }

    static byte[] small() throws IOException {
        return start().commit();
    }

    /** With many devices, so that a few values are a small part of it. */
    static byte[] large(int devices) throws IOException {
        HiveEditor hive = start();
        for (int i = 0; i < devices; i++) {
            RegistryKeyPath device = RegistryKeyPath.of("ControlSet001\\Enum\\Root\\device" + i);
            hive.createKey(device, MemoryMachine.TIME);
            set(hive, device, RegistryValue.text("DeviceDesc", RegistryType.EXPAND_SZ,
                    "a device of a machine with very many of them, number " + i));
        }
        return hive.commit();
    }

    /** With drivers, filters of disks and settings for crashes, as far as the checks ask for them. */
    static byte[] withDrivers(String dumpFile, String... diskFilters) throws IOException {
        HiveEditor hive = start();
        for (String driver : List.of("acpi", "pci", "disk", "volmgr", "mountmgr", "partmgr", "vmbus", "storvsc", "ntfs")) {
            RegistryKeyPath service = RegistryKeyPath.of("ControlSet001\\Services\\" + driver);
            hive.createKey(service, MemoryMachine.TIME);
            set(hive, service, RegistryValue.dword("Start", 0));
            set(hive, service, RegistryValue.dword("Type", 1));
        }
        RegistryKeyPath disks = RegistryKeyPath.of(
                "ControlSet001\\Control\\Class\\{4d36e967-e325-11ce-bfc1-08002be10318}");
        RegistryKeyPath crash = RegistryKeyPath.of("ControlSet001\\Control\\CrashControl");
        hive.createKey(disks, MemoryMachine.TIME);
        hive.createKey(crash, MemoryMachine.TIME);
        hive.createKey(RegistryKeyPath.of("ControlSet001\\Enum\\ACPI\\VMBus"), MemoryMachine.TIME);
        hive.createKey(RegistryKeyPath.of("ControlSet001\\Services\\guard"), MemoryMachine.TIME);
        set(hive, disks, new RegistryValue("UpperFilters", RegistryType.MULTI_SZ,
                Bytes.of((String.join("\0", diskFilters) + "\0\0").getBytes(StandardCharsets.UTF_16LE))));
        set(hive, crash, RegistryValue.text("DumpFile", RegistryType.EXPAND_SZ, dumpFile));
        return hive.commit();
    }

    /** As a power failure leaves it; the log sets {@code ErrorControlPolicy} to 7. */
    static InterruptedWrite interrupted() throws IOException {
        byte[] before = small();
        HiveEditor hive = HiveEditor.of(Hive.open(ByteSource.of(before), List.of()));
        set(hive, CONFIG, RegistryValue.dword("ErrorControlPolicy", 7));
        return InterruptedWrite.of(List.of(Bytes.of(before), Bytes.of(hive.commit())));
    }

    static byte[] software() throws IOException {
        return software(List.of());
    }

    /** @param servicing keys below Component Based Servicing */
    static byte[] software(List<String> servicing) throws IOException {
        HiveEditor hive = HiveEditor.create(NewHive.of(HiveVersion.V1_5, "ROOT", MemoryMachine.TIME));
        RegistryKeyPath version = RegistryKeyPath.of("Microsoft\\Windows NT\\CurrentVersion");
        hive.createKey(version, MemoryMachine.TIME);
        set(hive, version, RegistryValue.text("ProductName", RegistryType.SZ, "Windows 10 Pro"));
        set(hive, version, RegistryValue.text("CurrentBuildNumber", RegistryType.SZ, "22631"));
        set(hive, version, RegistryValue.text("DisplayVersion", RegistryType.SZ, "23H2"));
        for (String key : servicing) {
            hive.createKey(RegistryKeyPath.of("Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\" + key),
                    MemoryMachine.TIME);
        }
        return hive.commit();
    }

    static void set(HiveEditor hive, RegistryKeyPath key, RegistryValue value) throws IOException {
        hive.setValue(key, value.name(), value.type(), value.data(), MemoryMachine.TIME);
    }

    private static HiveEditor start() throws IOException {
        HiveEditor hive = HiveEditor.create(NewHive.of(HiveVersion.V1_5, "ROOT", MemoryMachine.TIME));
        for (String key : List.of("Select", "Setup", "ControlSet001\\Control\\InitialMachineConfig\\Deep\\Deeper",
                "ControlSet001\\Services\\disk",
                "ControlSet002\\Control")) {
            hive.createKey(RegistryKeyPath.of(key), MemoryMachine.TIME);
        }
        set(hive, SELECT, RegistryValue.dword("Current", 1));
        set(hive, SELECT, RegistryValue.dword("Default", 1));
        set(hive, SELECT, RegistryValue.dword("Failed", 0));
        set(hive, SELECT, RegistryValue.dword("LastKnownGood", 2));
        set(hive, CONFIG, RegistryValue.dword("Sequence", 1));
        return hive;
    }
}
