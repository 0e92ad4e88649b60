package dev.bootmend.disk.role;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One partition and what was seen of its files; each file is looked up at most once. */
final class Look {

    /** What is known of one file. */
    enum Sight { THERE, NOT_THERE, NOT_SEEN }

    /** The files of {@link RoleFiles}, by what they are. */
    enum Mark {
        SYSTEM_HIVE(RoleFiles.SYSTEM_HIVE), SOFTWARE_HIVE(RoleFiles.SOFTWARE_HIVE), NTDLL(RoleFiles.NTDLL),
        WINLOAD_EXE(RoleFiles.WINLOAD_EXE), WINLOAD_EFI(RoleFiles.WINLOAD_EFI), BIOS_STORE(RoleFiles.BIOS_STORE),
        BOOTMGR(RoleFiles.BOOTMGR), EFI_STORE(RoleFiles.EFI_STORE), BOOTMGFW(RoleFiles.BOOTMGFW),
        EFI_FALLBACK(RoleFiles.EFI_FALLBACK), WINRE(RoleFiles.WINRE);

        private final VolumePath path;

        Mark(VolumePath path) {
            this.path = path;
        }
    }

    private final PartitionRef ref;
    private final Partition partition;
    private final Map<VolumePath, Reading<FileFact>> files;
    private final Map<Mark, Sight> sights = new EnumMap<>(Mark.class);

    Look(PartitionRef ref, Partition partition) {
        this.ref = ref;
        this.partition = partition;
        this.files = partition.volume().toOptional().map(Volume::files).orElse(Map.of());
    }

    private static Sight sight(Reading<FileFact> file) {
        return switch (file) {
            case null -> Sight.NOT_SEEN;
            case Reading.Known<FileFact> ignored -> Sight.THERE;
            case Reading.Absent<FileFact>() -> Sight.NOT_THERE;
            case Reading.Unreadable<FileFact> ignored -> Sight.NOT_SEEN;
        };
    }

    PartitionRef ref() {
        return ref;
    }

    Partition partition() {
        return partition;
    }

    Sight at(Mark mark) {
        return sights.computeIfAbsent(mark, any -> sight(files.get(mark.path)));
    }

    boolean has(Mark mark) {
        return at(mark) == Sight.THERE;
    }

    boolean lacks(Mark mark) {
        return at(mark) == Sight.NOT_THERE;
    }

    /** One line of evidence on a file, whatever was seen of it. */
    String evidence(Mark mark) {
        return describe(mark, mark.path.toString());
    }

    String describe(Mark mark, String name) {
        return switch (at(mark)) {
            case THERE -> name;
            case NOT_THERE -> "no " + name;
            case NOT_SEEN -> name + " could not be looked for";
        };
    }

    boolean isType(int mbrCode) {
        return partition.type().equals(new PartitionType.Mbr(mbrCode));
    }

    boolean isType(PartitionType.Gpt type) {
        return partition.type().equals(type);
    }

    /** Such as {@code type 27} or {@code type c12a7328…}. */
    String typeEvidence() {
        return switch (partition.type()) {
            case PartitionType.Mbr(int code) -> "type " + Integer.toHexString(code);
            case PartitionType.Gpt gpt -> "type " + gpt.guid().toString().substring(0, 8) + "…";
        };
    }

    /** The file system when Windows would mount it. */
    Optional<FileSystem> mountable() {
        return partition.volume().toOptional().map(Volume::fileSystem)
                .filter(kind -> !List.of(FileSystem.RAW, FileSystem.BITLOCKER).contains(kind));
    }
}
