package dev.bootmend.windows;

import dev.bootmend.disk.BootSector;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.probe.RawVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What Windows says of the volumes of one disk. */
final class RepairVolumes {

    private static final VolumePath HIBERNATION = VolumePath.of("\\hiberfil.sys");
    /** The signature of a suspended Windows (ntfsprogs, volume.c: ntfs_volume_check_hiberfile). */
    private static final byte[] SUSPENDED = {'h', 'i', 'b', 'r'};

    private final WindowsCalls windows;
    private final VolumeTable table;
    private final Devices devices;

    RepairVolumes(WindowsCalls windows, VolumeTable table) {
        this.windows = windows;
        this.table = table;
        this.devices = new Devices(windows);
    }

    /** The volume on one partition. */
    Reading<RawVolume> on(PartitionRef place, Partition partition, ByteSource sectors) {
        if (partition.type().equals(PartitionType.Gpt.MICROSOFT_RESERVED)) {
            return Reading.absent(); // by definition there is none
        }
        return switch (table.at(place, partition.number())) {
            case Reading.Known<VolumeTable.Located>(var located) -> read(place, located, fileSystem(partition, sectors));
            case Reading.Absent<VolumeTable.Located>() -> Reading.absent();
            case Reading.Unreadable<VolumeTable.Located>(var problem) -> Reading.unreadable(problem);
        };
    }

    private Reading<RawVolume> read(PartitionRef place, VolumeTable.Located volume, FileSystem onDisk) {
        String root = volume.device().root();
        try {
            VolumeInformation information = windows.information(root);
            Set<VolumeCondition> conditions = EnumSet.noneOf(VolumeCondition.class);
            if (information.readOnly()) {
                conditions.add(VolumeCondition.READ_ONLY);
            }
            if (onDisk == FileSystem.BITLOCKER) {
                conditions.add(VolumeCondition.BITLOCKER_UNLOCKED); // for its file system answers
            }
            addHibernated(volume, conditions);
            return dirty(volume, information, conditions).map(known ->
                    new RawVolume(information.label(), free(root), table.letter(place, volume), conditions));
        } catch (WindowsException failed) {
            boolean nothingThere = failed.code() == WindowsException.UNRECOGNIZED_VOLUME && onDisk == FileSystem.RAW;
            return nothingThere ? Reading.absent() : Reading.unreadable(failed.toProblem());
        } catch (IOException failed) {
            return Reading.unreadable(new Problem(place.toString(), failed.getMessage() + ".", "Look again."));
        }
    }

    private Reading<ByteSize> free(String root) {
        try {
            return Reading.known(windows.freeSpace(root));
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    /** FAT need not answer; of NTFS an answer is required, because a dirty one must not be repaired on. */
    private Reading<Boolean> dirty(VolumeTable.Located volume, VolumeInformation information,
            Set<VolumeCondition> conditions) {
        Reading<Boolean> dirty = devices.dirty(volume.device());
        if (dirty.toOptional().orElse(false)) {
            conditions.add(VolumeCondition.DIRTY);
        }
        return dirty.isKnown() || information.fileSystem().equals("NTFS") ? dirty : Reading.known(false);
    }

    private void addHibernated(VolumeTable.Located volume, Set<VolumeCondition> conditions) throws IOException {
        switch (windows.files(volume.device().root()).open(HIBERNATION)) {
            case Reading.Known<VolumeReader.OpenFile>(var open) -> {
                try (open) {
                    if (isSuspended(open)) {
                        conditions.add(VolumeCondition.HIBERNATED);
                    }
                }
            }
            case Reading.Absent<VolumeReader.OpenFile>() -> { }
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> throw new IOException(problem.toString());
        }
    }

    private static boolean isSuspended(VolumeReader.OpenFile file) throws IOException {
        if (file.size() < SUSPENDED.length) {
            return false;
        }
        var start = ByteBuffer.allocate(SUSPENDED.length);
        file.read(0, start);
        for (int i = 0; i < SUSPENDED.length; i++) {
            start.put(i, (byte) Character.toLowerCase(start.get(i)));
        }
        return Arrays.equals(start.array(), SUSPENDED);
    }

    private static FileSystem fileSystem(Partition partition, ByteSource sectors) {
        var sector = new byte[BootSector.SIZE];
        try {
            sectors.read(new ByteOffset(partition.start().bytes()).bytes(), ByteBuffer.wrap(sector));
            return BootSector.recognise(sector).fileSystem();
        } catch (IOException unreadable) {
            // the same sector is read for the snapshot, and the failure is reported there
            return FileSystem.RAW;
        }
    }
}
