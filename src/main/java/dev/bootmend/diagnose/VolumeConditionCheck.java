package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** States of the two volumes that limit what may be done to them. */
final class VolumeConditionCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        Map<Partition, String> partitions = new LinkedHashMap<>();
        partitions.put(target.windowsPartition(), "Windows partition");
        partitions.putIfAbsent(target.systemPartition(), Wording.systemPartition(target));
        Stream<Finding> conditions = partitions.entrySet().stream()
                .flatMap(entry -> entry.getKey().volume().toOptional().stream()
                .flatMap(volume -> findings(volume, entry.getValue(), Wording.partition(entry.getKey())))
                .map(finding -> finding.id().equals(FindingIds.VOLUME_DIRTY)
                        || finding.id().equals(FindingIds.VOLUME_NOT_CLOSED) ? finding.implying(dirty(target, entry.getKey())) : finding));
        Stream<Finding> unread = partitions.entrySet().stream().flatMap(entry -> entry.getKey().volume().toOptional().stream()
                .flatMap(volume -> journalUnread(volume, entry.getValue())));
        return Stream.of(conditions, unread, hibernationUnread(target)).flatMap(each -> each).toList();
    }

    /** On a single-partition disk one partition is both. */
    private static Set<FindingId> dirty(Examined target, Partition partition) {
        var ids = new HashSet<FindingId>();
        if (partition.start().equals(target.windowsPartition().start())) {
            ids.add(FindingIds.WINDOWS_VOLUME_DIRTY);
        }
        if (partition.start().equals(target.systemPartition().start())) {
            ids.add(FindingIds.SYSTEM_VOLUME_DIRTY);
        }
        return ids;
    }

    /** The probe records the hibernation file as unreadable when it is there and its first bytes cannot be read. */
    private static Stream<Finding> hibernationUnread(Examined target) {
        return target.windowsVolume().toOptional().map(volume -> volume.files().get(WatchedFiles.HIBERNATION)).stream()
                .flatMap(file -> file instanceof Reading.Unreadable<FileFact>(Problem problem)
                        ? Stream.of(problem) : Stream.of())
                .map(problem -> Finding.beside(FindingIds.HIBERNATION_UNCHECKED, Severity.UNCHECKED,
                        "Could not check: whether Windows is suspended",
                        "A suspended Windows would go on as if nothing had changed, and destroy data.")
                        .with(Wording.of(problem)));
    }

    /** As with the hibernation file. */
    private static Stream<Finding> journalUnread(Volume volume, String name) {
        return volume.files().get(WatchedFiles.JOURNAL) instanceof Reading.Unreadable<FileFact>(Problem problem)
                ? Stream.of(Finding.beside(FindingIds.JOURNAL_UNCHECKED, Severity.UNCHECKED,
                "Could not check: whether the " + name + " was closed cleanly",
                "Changes may wait in its journal. Nothing is written to it unless the program that mounts it finds it closed.")
                .with(Wording.of(problem))) : Stream.of();
    }

    private static Stream<Finding> findings(Volume volume, String name, String fact) {
        Stream<Finding> conditions = volume.conditions().stream().sorted().map(condition -> finding(condition, name));
        boolean locked = volume.fileSystem() == FileSystem.BITLOCKER && !volume.is(VolumeCondition.BITLOCKER_LOCKED);
        return Stream.concat(locked ? Stream.of(finding(VolumeCondition.BITLOCKER_LOCKED, name)) : Stream.of(),
                conditions)
                .map(finding -> finding.with(fact));
    }

    private static Finding finding(VolumeCondition condition, String name) {
        return switch (condition) {
            case DIRTY -> Finding.beside(FindingIds.VOLUME_DIRTY, Severity.NOTE, "The " + name
                    + " is marked for a check",
                    "Its file system was not closed cleanly. Check it before anything on it is changed.")
                    .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE);
            case JOURNAL_OPEN -> Finding.beside(FindingIds.VOLUME_NOT_CLOSED, Severity.NOTE, "The " + name
                    + " was not closed cleanly",
                    "Its journal is open, as after a power cut, a crash or fast start-up: changes wait in it that Windows"
                    + " applies when it mounts the volume, so what is read here may lack the last of them. Attach the disk"
                    + " to a Windows machine and bring it online there; nothing else has to be done. Where that is not"
                    + " possible, ntfsfix empties the journal, and those changes are lost.")
                    .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE);
            case HIBERNATED -> Finding.beside(FindingIds.VOLUME_HIBERNATED, Severity.NOTE, "The " + name
                    + " holds a suspended Windows",
                    "Windows would go on as if nothing had changed, and destroy data. Start the machine once and shut "
                    + "it down, if it can be.");
            case READ_ONLY -> Finding.beside(FindingIds.VOLUME_READ_ONLY, Severity.NOTE, "The " + name
                    + " is read-only",
                    "It can be examined, but nothing can be changed.");
            case CHECK_BEFORE_WRITING -> Finding.beside(FindingIds.VOLUME_READ_ONLY, Severity.NOTE, "The " + name
                    + " is not written to by this machine before it has been checked",
                    "It can be examined. Attach the disk to a Windows machine and check it there (chkdsk /f).");
            case BITLOCKER_LOCKED -> Finding.beside(FindingIds.VOLUME_LOCKED, Severity.UNCHECKED,
                    "Could not check: the " + name + " is locked",
                    "BitLocker encrypts it and the key is not there. Unlock it (manage-bde -unlock) and look again; it "
                    + "need not be decrypted.");
            case BITLOCKER_UNLOCKED -> Finding.beside(FindingIds.VOLUME_ENCRYPTED, Severity.NOTE, "The " + name
                    + " is encrypted with BitLocker",
                    "It is unlocked at present. After a change of the BCD store a machine with a TPM may ask for the "
                    + "recovery key; have it ready.");
        };
    }
}
