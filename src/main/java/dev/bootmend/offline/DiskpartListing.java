package dev.bootmend.offline;

import dev.bootmend.disk.BootSector;
import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionStyle;
import dev.bootmend.model.PartitionType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What diskpart prints about disks and partitions. For people; nobody decides by it. */
final class DiskpartListing {

    private static final String[] UNITS = {" B", "KB", "MB", "GB", "TB"};

    private final OfflineHost host;
    private final Transcript transcript;

    DiskpartListing(OfflineHost host, Transcript transcript) {
        this.host = host;
        this.transcript = transcript;
    }

    void disks(Optional<DiskNumber> selected) throws IOException {
        transcript.print("\n  Disk ###  Status         Size     Free     Dyn  Gpt\n"
                + "  --------  -------------  -------  -------  ---  ---");
        for (OfflineDisk disk : host.disks()) {
            PartitionTable table = PartitionTableReader.read(disk.content(), disk.sectorSize());
            long used = table.partitions().toOptional().orElse(List.of()).stream()
                    .mapToLong(partition -> partition.size().bytes()).sum();
            print("%s Disk %-3s  %-13s  %7s  %7s   %s    %s", mark(selected.filter(disk.number()::equals).isPresent()),
                    disk.number(), disk.online() ? "Online" : "Offline", size(disk.size().bytes()),
                    size(Math.max(0, disk.size().bytes() - used)), table.conditions().stream()
                            .anyMatch(DiskCondition.Dynamic.class::isInstance) ? "*" : " ",
                    table.identity().style() == PartitionStyle.GPT ? "*" : " ");
        }
    }

    void partitions(List<Partition> partitions, Optional<PartitionNumber> selected) {
        if (partitions.isEmpty()) {
            transcript.print("\nThere are no partitions on this disk to show.");
            return;
        }
        transcript.print("\n  Partition ###  Type              Size     Offset\n"
                + "  -------------  ----------------  -------  -------");
        for (Partition partition : partitions) {
            print("%s Partition %-4s %-16s  %7s  %7s",
                    mark(partition.number().isPresent() && partition.number().equals(selected)),
                    partition.number().map(PartitionNumber::toString).orElse("0"), kind(partition.type()),
                    size(partition.size().bytes()), size(partition.start().bytes()));
        }
    }

    void detail(OfflineDisk disk, PartitionTable table) throws IOException {
        transcript.print("\n" + disk.model());
        print("Disk ID: %s", id(table.identity()));
        print("Status : %s", disk.online() ? "Online" : "Offline");
        print("Read-only  : %s", disk.writable().isKnown() ? "No" : "Yes");
        volumeHeader();
        for (Partition partition : table.partitions().toOptional().orElse(List.of())) {
            volume(disk, partition, false);
        }
    }

    void detail(OfflineDisk disk, Partition partition) throws IOException {
        transcript.print("\nPartition " + partition.number().map(PartitionNumber::toString).orElse("0"));
        switch (partition.type()) {
            case PartitionType.Mbr(int code) -> {
                print("Type  : %02X", code);
                print("Hidden: %s", code == 0x27 || code == 0x17 ? "Yes" : "No");
                print("Active: %s", partition.active() ? "Yes" : "No");
            }
            case PartitionType.Gpt(var guid) -> {
                print("Type    : %s", guid);
                print("Required: %s", (partition.attributes() & 1) != 0 ? "Yes" : "No");
                print("Attrib  : 0X%016X", partition.attributes());
            }
        }
        print("Offset in Bytes: %d", partition.start().bytes());
        volumeHeader();
        volume(disk, partition, true);
    }

    private void volumeHeader() {
        transcript.print("\n  Volume ###  Ltr  Label        Fs     Type        Size     Status     Info\n"
                + "  ----------  ---  -----------  -----  ----------  -------  ---------  --------");
    }

    private void volume(OfflineDisk disk, Partition partition, boolean selected) throws IOException {
        if (!disk.labels().containsKey(partition.start())) {
            return;
        }
        print("%s Volume %-3s    %s   %-11.11s  %-5s  Partition   %7s  Healthy", mark(selected),
                partition.number().map(PartitionNumber::toString).orElse("0"), letter(disk, partition),
                disk.labels().get(partition.start()), fileSystem(disk, partition), size(partition.size().bytes()));
    }

    private String letter(OfflineDisk disk, Partition partition) throws IOException {
        var place = new PartitionRef(disk.number(), partition.start());
        return host.letters().entrySet().stream().filter(entry -> entry.getValue().equals(place))
                .map(Map.Entry::getKey).map(DriveLetter::toString).findFirst().orElse(" ");
    }

    private static FileSystem fileSystem(OfflineDisk disk, Partition partition) throws IOException {
        byte[] sector = new byte[BootSector.SIZE];
        disk.content().read(partition.start().bytes(), ByteBuffer.wrap(sector));
        return BootSector.recognise(sector).fileSystem();
    }

    /** The identifier as {@code uniqueid disk} prints it. */
    static String id(DiskIdentity identity) {
        return switch (identity) {
            case DiskIdentity.Mbr(var signature) -> signature.toString();
            case DiskIdentity.Gpt(var guid) -> guid.braced().toUpperCase(Locale.ROOT);
            case DiskIdentity.None() -> "00000000";
        };
    }

    private static String kind(PartitionType type) {
        return switch (type) {
            case PartitionType.Mbr(int code) -> switch (code) {
                case 0x05, 0x0F -> "Extended";
                case 0x27 -> "Recovery";
                default -> "Primary";
            };
            case PartitionType.Gpt gpt when gpt.equals(PartitionType.Gpt.EFI_SYSTEM) -> "System";
            case PartitionType.Gpt gpt when gpt.equals(PartitionType.Gpt.MICROSOFT_RESERVED) -> "Reserved";
            case PartitionType.Gpt gpt when gpt.equals(PartitionType.Gpt.RECOVERY) -> "Recovery";
            case PartitionType.Gpt gpt when gpt.equals(PartitionType.Gpt.BASIC_DATA) -> "Primary";
            case PartitionType.Gpt ignored -> "Unknown";
        };
    }

    private static String mark(boolean selected) {
        return selected ? "*" : " ";
    }

    private static String size(long bytes) {
        int unit = 0;
        long amount = bytes;
        while (amount >= 10_000 && unit < UNITS.length - 1 || unit == 0 && amount >= 1024) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%4d %s", amount, UNITS[unit]);
    }

    private void print(String format, Object... values) {
        transcript.print(String.format(Locale.ROOT, format, values));
    }
}
