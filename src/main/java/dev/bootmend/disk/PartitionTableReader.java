package dev.bootmend.disk;

import dev.bootmend.disk.TableFault.Kind;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the partition table of a whole disk, whatever state it is in. Damage is reported in the result; nothing is
 * thrown for it. The choice between the two styles is that of Windows: one entry of type ee and no other means GPT
 * (fstub of ReactOS, which follows Windows). Unlike Windows, a GPT is also recognised when its protective MBR is gone.
 */
public final class PartitionTableReader {

    private final DiskSectors disk;
    private final List<TableFault> faults = new ArrayList<>();

    private PartitionTableReader(DiskSectors disk) {
        this.disk = disk;
    }

    /**
     * Reads a disk whose sector size is not known: the one at which a GPT header stands, else the one by which the
     * partitions of an MBR begin with a file system, else 512.
     */
    public static PartitionTable read(ByteSource disk) {
        try {
            return read(disk, SectorSizeSearch.in(disk));
        } catch (IOException unreadable) {
            return unreadable(SectorSize.B512, unreadable);
        }
    }

    /** Reads a disk. A sector that cannot be read makes the table unreadable when no other copy can replace it. */
    public static PartitionTable read(ByteSource disk, SectorSize sectorSize) {
        try {
            return new PartitionTableReader(new DiskSectors(disk, sectorSize)).table();
        } catch (IOException unreadable) {
            return unreadable(sectorSize, unreadable);
        }
    }

    private static PartitionTable unreadable(SectorSize sectorSize, IOException reason) {
        return PartitionTable.unreadable(sectorSize, new Problem("partition table, byte 0",
                "the first sector could not be read: " + reason.getMessage() + ".",
                "Attach the disk again and look once more."), List.of());
    }

    private PartitionTable table() throws IOException {
        byte[] first = disk.sector(0);
        MbrSector mbr = MbrSector.decode(first);
        var gpt = new GptReader(disk, faults);
        if (isSuperfloppy(mbr, first)) {
            return withoutTable();
        }
        return mbr.announcesGpt() && !mbr.isHybrid() ? gpt.table() : withoutProtectiveMbr(mbr, gpt);
    }

    private PartitionTable withoutProtectiveMbr(MbrSector mbr, GptReader gpt) {
        boolean onlyGpt = mbr.hasEndMark() ? mbr.used().isEmpty() && gpt.isUsable() : gpt.isAnnounced();
        if (onlyGpt) {
            faults.add(new TableFault(Kind.SIGNATURE, "protective MBR", disk.offset(0, MbrSector.TABLE),
                    "an entry of type ee", mbr.hasEndMark() ? "no entry" : "no MBR"));
            return gpt.table();
        }
        addGptBesideMbr(mbr, gpt);
        return mbr.hasEndMark() ? mbrTable(mbr) : withoutTable();
    }

    private void addGptBesideMbr(MbrSector mbr, GptReader gpt) {
        if (mbr.isHybrid()) {
            faults.add(new TableFault(Kind.HYBRID, "MBR", disk.offset(0, MbrSector.TABLE),
                    "one entry of type ee, or none", "one of type ee beside others"));
        } else if (gpt.hasIntactPrimary()) {
            faults.add(new TableFault(Kind.LEFT_OVER_GPT, "primary GPT header", disk.offset(1),
                    "no GPT, because the MBR does not announce one", "an intact one"));
        }
    }

    private PartitionTable mbrTable(MbrSector mbr) {
        List<Partition> partitions = new MbrReader(disk, faults).partitions(mbr);
        return new PartitionTable(
                disk.sectorSize(), new DiskIdentity.Mbr(mbr.signature()), Reading.known(partitions), faults);
    }

    private PartitionTable withoutTable() {
        return new PartitionTable(disk.sectorSize(), new DiskIdentity.None(), Reading.known(List.of()), faults);
    }

    /** A file system that begins in the first sector; what stands where an MBR has its entries is then something else. */
    private boolean isSuperfloppy(MbrSector mbr, byte[] first) {
        boolean plausible = mbr.hasEndMark() && !mbr.used().isEmpty() && mbr.used().stream().allMatch(
                entry -> entry.hasLegalFlag() && entry.start() > 0 && entry.start() < disk.count() && entry.count() > 0);
        return !plausible && BootSector.recognise(first).fileSystem() != FileSystem.RAW;
    }
}
