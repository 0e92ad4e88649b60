package dev.bootmend.model;

import java.util.Optional;

/**
 * One offline Windows.
 *
 * @param directory its folder, usually {@code \Windows}, in the spelling found on the disk
 * @param product such as {@code Windows Server 2019 Datacenter}, from its SOFTWARE hive
 * @param build such as {@code 17763}
 * @param systemHive the state of {@code config\SYSTEM}
 * @param system the keys of the SYSTEM hive that were looked at
 * @param selection the {@code Select} key
 */
public record WindowsInstallation(
        PartitionRef partition,
        VolumePath directory,
        Reading<String> product,
        Reading<String> build,
        Reading<HiveHealth> systemHive,
        Reading<RegistryExcerpt> system,
        Reading<ControlSetSelection> selection) {

    /** {@code config\SYSTEM} of this installation. */
    public FileRef systemHiveFile() {
        return new FileRef(partition, directory.child("System32").child("config").child("SYSTEM"));
    }

    public WindowsInstallation withSystem(RegistryExcerpt excerpt) {
        return new WindowsInstallation(
                partition, directory, product, build, systemHive, Reading.known(excerpt), selection);
    }

    public WindowsInstallation withSystemHive(Reading<HiveHealth> health) {
        return new WindowsInstallation(partition, directory, product, build, health, system, selection);
    }

    public WindowsInstallation withSelection(Reading<ControlSetSelection> other) {
        return new WindowsInstallation(partition, directory, product, build, systemHive, system, other);
    }

    /** The control set that the next start uses. */
    public Optional<ControlSetNumber> nextControlSet() {
        return selection.toOptional().flatMap(select -> select.defaultSet().toOptional());
    }
}
