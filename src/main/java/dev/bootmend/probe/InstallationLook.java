package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.WindowsInstallation;
import java.io.IOException;
import java.util.Set;

/**
 * Reads one offline Windows: what it is, and the part of its SYSTEM hive that is of interest, with its logs replayed in
 * memory.
 */
final class InstallationLook {

    private static final String USUAL_FOLDER = "Windows";

    private InstallationLook() {
    }

    static WindowsInstallation at(PartitionRef partition, VolumeReader volume, Set<RegistryKeyPath> controlSetKeys) {
        VolumePath directory = VolumePath.ROOT.child(spelling(volume));
        VolumePath config = directory.child("System32").child("config");
        SoftwareLook software = SoftwareLook.at(volume, config.child("SOFTWARE"));
        Reading<SystemHive> system = HiveFile.read(volume, config.child("SYSTEM"), hive ->
                system(hive, config, controlSetKeys));
        Reading<RegistryExcerpt> excerpt = flat(system.map(SystemHive::excerpt));
        var windows = new WindowsInstallation(partition, directory, software.product(), software.build(),
                system.map(SystemHive::health), excerpt, flat(excerpt.map(SelectLook::of)))
                .withServicing(software.servicing());
        return windows.withDumps(CrashLook.at(windows, volume));
    }

    private record SystemHive(HiveHealth health, Reading<RegistryExcerpt> excerpt) {
    }

    /** A hive that opens and is damaged inside has a condition all the same. */
    private static SystemHive system(Hive hive, VolumePath config, Set<RegistryKeyPath> controlSetKeys) {
        Reading<RegistryExcerpt> excerpt;
        try {
            excerpt = Reading.known(RegistryLook.of(hive, controlSetKeys));
        } catch (IOException met) {
            excerpt = Reading.unreadable(ReadProblem.of(config.child("SYSTEM").toString(), met));
        }
        return new SystemHive(HiveCondition.of(hive), excerpt);
    }

    /** The folder in the spelling found on the disk, such as {@code WINDOWS}. */
    private static String spelling(VolumeReader volume) {
        return volume.folder(VolumePath.ROOT).toOptional().stream().flatMap(names -> names.stream())
                .filter(USUAL_FOLDER::equalsIgnoreCase).findFirst().orElse(USUAL_FOLDER);
    }

    private static <T> Reading<T> flat(Reading<Reading<T>> read) {
        return switch (read) {
            case Reading.Known<Reading<T>>(Reading<T> inner) -> inner;
            case Reading.Absent<Reading<T>>() -> Reading.absent();
            case Reading.Unreadable<Reading<T>>(var problem) -> Reading.unreadable(problem);
        };
    }
}
