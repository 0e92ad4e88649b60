package dev.bootmend.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One offline Windows.
 *
 * @param directory its folder, usually {@code \Windows}, in the spelling found on the disk
 * @param product such as {@code Windows Server 2019 Datacenter}, from its SOFTWARE hive
 * @param build such as {@code 17763}
 * @param systemHive the state of {@code config\SYSTEM}
 * @param system the keys of the SYSTEM hive that were looked at
 * @param selection the {@code Select} key
 * @param dumps every file that may be a memory dump, with its header; absent when the file is there and is no dump, so
 *     that a file that is not there is no key; a folder of small dumps is a key only when it could not be listed
 * @param servicing what component servicing left to be done
 * @param programs the headers of the driver files of all services that were looked at, and of the kernel; absent when the
 *     file is there and is no program, so that a file that is not there is no key
 */
public record WindowsInstallation(
        PartitionRef partition,
        VolumePath directory,
        Reading<String> product,
        Reading<String> build,
        Reading<HiveHealth> systemHive,
        Reading<RegistryExcerpt> system,
        Reading<ControlSetSelection> selection,
        SortedMap<VolumePath, Reading<MemoryDump>> dumps,
        Reading<PendingServicing> servicing,
        SortedMap<VolumePath, Reading<ProgramImage>> programs) {

    private static final Problem NOT_LOOKED =
            new Problem("component servicing", "It was not looked at.", "Look at the disk again.");

    public WindowsInstallation {
        dumps = Collections.unmodifiableSortedMap(new TreeMap<>(dumps));
        programs = Collections.unmodifiableSortedMap(new TreeMap<>(programs));
    }

    /** An installation of which no programs were looked at. */
    public WindowsInstallation(PartitionRef partition, VolumePath directory, Reading<String> product,
            Reading<String> build, Reading<HiveHealth> systemHive, Reading<RegistryExcerpt> system,
            Reading<ControlSetSelection> selection, SortedMap<VolumePath, Reading<MemoryDump>> dumps,
            Reading<PendingServicing> servicing) {
        this(partition, directory, product, build, systemHive, system, selection, dumps, servicing, new TreeMap<>());
    }

    /** An installation of which neither dumps nor the state of servicing were looked at. */
    public WindowsInstallation(PartitionRef partition, VolumePath directory, Reading<String> product,
            Reading<String> build, Reading<HiveHealth> systemHive, Reading<RegistryExcerpt> system,
            Reading<ControlSetSelection> selection) {
        this(partition, directory, product, build, systemHive, system, selection, new TreeMap<>(),
                Reading.unreadable(NOT_LOOKED));
    }

    /** {@code config\SYSTEM} of this installation. */
    public FileRef systemHiveFile() {
        return new FileRef(partition, directory.child("System32").child("config").child("SYSTEM"));
    }

    /** The same with other keys of the SYSTEM hive, which are known. */
    public WindowsInstallation withSystem(RegistryExcerpt excerpt) {
        return new WindowsInstallation(
                partition, directory, product, build, systemHive, Reading.known(excerpt), selection,
                dumps,
                servicing, programs);
    }

    /** The same with the SYSTEM hive in another state. */
    public WindowsInstallation withSystemHive(Reading<HiveHealth> health) {
        return new WindowsInstallation(partition, directory, product, build, health, system, selection, dumps,
                servicing, programs);
    }

    /** The same with another {@code Select} key. */
    public WindowsInstallation withSelection(Reading<ControlSetSelection> other) {
        return new WindowsInstallation(partition, directory, product, build, systemHive, system, other, dumps,
                servicing, programs);
    }

    /** The same with other files that may be memory dumps. */
    public WindowsInstallation withDumps(SortedMap<VolumePath, Reading<MemoryDump>> others) {
        return new WindowsInstallation(partition, directory, product, build, systemHive, system, selection, others,
                servicing, programs);
    }

    /** The same with something else left to be done by component servicing. */
    public WindowsInstallation withServicing(Reading<PendingServicing> other) {
        return new WindowsInstallation(partition, directory, product, build, systemHive, system, selection, dumps,
                other, programs);
    }

    /** The same with other program files that were looked at. */
    public WindowsInstallation withPrograms(SortedMap<VolumePath, Reading<ProgramImage>> others) {
        return new WindowsInstallation(partition, directory, product, build, systemHive, system, selection, dumps,
                servicing, others);
    }

    /** The kernel, made for the processor that its drivers must be made for. */
    public VolumePath kernelFile() {
        return directory.child("System32").child("ntoskrnl.exe");
    }

    /** The control set that the next start uses. */
    public Optional<ControlSetNumber> nextControlSet() {
        return selection.toOptional().flatMap(select -> select.defaultSet().toOptional());
    }
}
