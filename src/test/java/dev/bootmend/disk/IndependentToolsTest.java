package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sgdisk, sfdisk, fdisk and blkid see in our tables is what we wrote, and the other way round. */
class IndependentToolsTest {

    private static final OutsideTool SFDISK = new OutsideTool("sfdisk");
    private static final OutsideTool SGDISK = new OutsideTool("sgdisk");

    @TempDir
    private Path folder;

    @Test
    void sfdiskReadsOurMbrWithItsLogicalPartitions() throws Exception {
        Path image = OutsideTool.save(Tables.mbrImage(SectorSize.B512, Tables.gen1WithLogicals()), folder.resolve("mbr.img"));
        JsonNode table = json(image);
        assertEquals("dos", table.get("label").asText());
        assertEquals("0xe9eb3aa5", table.get("id").asText());
        assertEquals(lines(Tables.gen1WithLogicals()), lines(table));
    }

    @Test
    void sfdiskReadsOurGpt() throws Exception {
        Path image = OutsideTool.save(Tables.gptImage(SectorSize.B512, Tables.gen2()), folder.resolve("gpt.img"));
        JsonNode table = json(image);
        assertEquals("gpt", table.get("label").asText());
        assertEquals(Tables.DISK, Guid.of(table.get("id").asText()));
        assertEquals(lines(Tables.gen2()), lines(table));
        assertEquals("RequiredPartition GUID:63", table.get("partitions").get(0).get("attrs").asText());
    }

    @Test
    void sgdiskFindsNothingWrongWithOurGpt() throws Exception {
        Path image = OutsideTool.save(Tables.gptImage(SectorSize.B512, Tables.gen2()), folder.resolve("gpt.img"));
        String verdict = SGDISK.run("", "--verify", image);
        assertTrue(verdict.contains("No problems found"), verdict);
        String entry = SGDISK.run("", "--info=1", image);
        assertTrue(entry.contains("Attribute flags: 8000000000000001"), entry);
        assertTrue(entry.contains("Partition name: 'Basic data partition'"), entry);
    }

    @Test
    void fdiskReadsOurGptOfLargeSectors() throws Exception {
        Path image = OutsideTool.save(Tables.gptImage(SectorSize.B4096, Tables.gen2()), folder.resolve("4k.img"));
        String listing = new OutsideTool("fdisk").run("", "-b", "4096", "-o", "Start,Sectors,UUID", "-l", image);
        for (Partition partition : Tables.gen2()) {
            String expected = partition.start().bytes() / 4096 + " " + partition.size().bytes() / 4096 + " " + id(partition);
            assertTrue(listing.toLowerCase(Locale.ROOT).replaceAll(" +", " ").contains(expected.toLowerCase(Locale.ROOT)), listing);
        }
        assertTrue(listing.lines().noneMatch(line -> line.contains("corrupt") || line.contains("mismatch")), listing);
    }

    @Test
    void fdiskReadsOurMbrOfLargeSectors() throws Exception {
        Path image = OutsideTool.save(Tables.mbrImage(SectorSize.B4096, Tables.gen1WithLogicals()), folder.resolve("4k.img"));
        String listing = new OutsideTool("fdisk").run("", "-b", "4096", "-o", "Start,Sectors,Id", "-l", image)
                .replaceAll(" +", " ");
        for (Partition partition : Tables.gen1WithLogicals()) {
            String expected = partition.start().bytes() / 4096 + " " + partition.size().bytes() / 4096 + " " + type(partition);
            assertTrue(listing.contains(expected), () -> expected + " in " + listing);
        }
    }

    @Test
    void sfdiskSeesOurChangeOfTheActivePartition() throws Exception {
        var disk = Tables.mbrImage(SectorSize.B512, Tables.gen1());
        var second = Tables.gen1().getLast().start();
        disk.put(0, MbrSectorEdit.withActive(disk.bytes(0, 512), second, SectorSize.B512).toArray());
        JsonNode partitions = json(OutsideTool.save(disk, folder.resolve("active.img"))).get("partitions");
        assertEquals(false, partitions.get(0).has("bootable"));
        assertEquals(true, partitions.get(1).get("bootable").asBoolean());
    }

    @Test
    void anMbrMadeBySfdiskReadsTheSameHere() throws Exception {
        Path image = OutsideTool.save(new DiskImage(ByteSize.ofGibibytes(8)), folder.resolve("made.img"));
        SFDISK.run("""
                label: dos
                label-id: 0x1234abcd
                start=2048, size=204800, type=7, bootable
                start=206848, size=409600, type=27
                start=1048576, size=8388608, type=f
                start=1050624, size=2097152, type=7
                start=3149824, size=1048576, type=c
                start=4200448, size=2097152, type=7
                """, image);
        PartitionTable table = PartitionTableReader.read(OutsideTool.open(image));
        assertEquals(List.of(), table.faults());
        assertEquals("MBR 1234ABCD", table.identity().toString());
        assertEquals(lines(json(image)), lines(partitions(table)));
        assertEquals(List.of("1", "2", "-", "3", "4", "5"), partitions(table).stream()
                .map(partition -> partition.number().map(Object::toString).orElse("-")).toList());
    }

    @Test
    void aGptMadeBySgdiskReadsTheSameHere() throws Exception {
        Path image = OutsideTool.save(new DiskImage(ByteSize.ofGibibytes(8)), folder.resolve("made.img"));
        SGDISK.run("", "--disk-guid=11111111-2222-3333-4444-555555555555",
                "--new=1:0:+450M", "--typecode=1:2700", "--attributes=1:set:0", "--attributes=1:set:63",
                "--new=5:0:+99M", "--typecode=5:ef00", "--change-name=5:EFI system partition",
                "--new=2:0:+16M", "--typecode=2:0c01", "--new=3:0:0", "--typecode=3:0700", image);
        PartitionTable table = PartitionTableReader.read(OutsideTool.open(image));
        assertEquals(List.of(), table.faults());
        assertEquals(new DiskIdentity.Gpt(Guid.of("11111111-2222-3333-4444-555555555555")), table.identity());
        assertEquals(lines(json(image)).stream().sorted().toList(), lines(partitions(table)).stream().sorted().toList());
        assertEquals(PartitionType.Gpt.EFI_SYSTEM, partitions(table).get(1).type());
        assertEquals(5, partitions(table).get(1).number().orElseThrow().value());
        assertEquals(0x8000000000000001L, partitions(table).getFirst().attributes());
    }

    @Test
    void aGptOfMoreEntriesMadeBySgdiskReadsTheSameHere() throws Exception {
        Path image = OutsideTool.save(new DiskImage(ByteSize.ofGibibytes(1)), folder.resolve("wide.img"));
        SGDISK.run("", "--resize-table=256", "--new=200:4096:+16M", "--typecode=200:0700", image);
        PartitionTable table = PartitionTableReader.read(OutsideTool.open(image));
        assertEquals(List.of(), table.faults());
        assertEquals(200, partitions(table).getFirst().number().orElseThrow().value());
    }

    @Test
    void blkidRecognisesOurBootSectors() throws Exception {
        var blkid = new OutsideTool("blkid");
        var writer = new BootSectorWriter(SectorSize.B512, new ByteOffset(1 << 20), ByteSize.ofGibibytes(1));
        var fat = new DiskImage(ByteSize.ofGibibytes(1)).put(0, writer.fat32(new VolumeSerial(0x1234_5678)).toArray());
        String seen = blkid.run("", "-p", "-o", "export", OutsideTool.save(fat, folder.resolve("fat.img")));
        assertTrue(seen.contains("TYPE=vfat") && seen.contains("UUID=1234-5678"), seen);
        var locked = new DiskImage(ByteSize.ofGibibytes(1)).put(0, writer.bitLocker().toArray());
        locked.put(1 << 28, "-FVE-FS-\100\0\2\0".getBytes(StandardCharsets.US_ASCII));
        String bitLocker = blkid.run("", "-p", "-o", "export", OutsideTool.save(locked, folder.resolve("bde.img")));
        assertTrue(bitLocker.contains("TYPE=BitLocker"), bitLocker);
    }

    @ParameterizedTest
    @CsvSource({"mkfs.fat, -F 32 -h 2048 -i 12345678, FAT32", "mkfs.fat, -F 16 -h 2048 -i 12345678, FAT16",
        "mkntfs, -F -Q -p 2048 -H 16 -S 63 -s 512, NTFS", "mkfs.exfat, -c 4096, EXFAT"})
    void whatOthersFormatIsRecognised(String program, String options, FileSystem expected) throws Exception {
        Path image = OutsideTool.save(new DiskImage(ByteSize.ofMebibytes(512)), folder.resolve("volume.img"));
        var arguments = new ArrayList<Object>(List.of(options.split(" ")));
        arguments.add(image);
        new OutsideTool(program).run("", arguments.toArray());
        byte[] sector = new byte[BootSector.SIZE];
        OutsideTool.open(image).read(0, ByteBuffer.wrap(sector));
        BootSector known = BootSector.recognise(sector);
        assertEquals(expected, known.fileSystem());
        assertTrue(known.endMark());
        assertFalse(known.isLargerThan(ByteSize.ofMebibytes(512)));
        assertTrue(known.volumeSize().orElseThrow().bytes() > 511L << 20, known::toString);
        boolean records = expected != FileSystem.EXFAT;
        assertEquals(records ? 1 << 20 : 0, known.recordedStart().orElseThrow().bytes());
        assertEquals(program.equals("mkfs.fat"), known.serial().orElseThrow().value() == 0x1234_5678);
    }

    private static List<Partition> partitions(PartitionTable table) {
        return table.partitions().toOptional().orElseThrow();
    }

    private static JsonNode json(Path image) throws Exception {
        return new ObjectMapper().readTree(SFDISK.run("", "--json", image)).get("partitiontable");
    }

    private static List<String> lines(JsonNode table) {
        var lines = new ArrayList<String>();
        for (JsonNode node : table.get("partitions")) {
            lines.add(node.get("start").asLong() + " " + node.get("size").asLong() + " "
                    + node.get("type").asText().toLowerCase(Locale.ROOT)
                    + (node.has("uuid") ? " " + node.get("uuid").asText().toLowerCase(Locale.ROOT) : "")
                    + (node.has("name") ? " " + node.get("name").asText() : "")
                    + (node.path("bootable").asBoolean() ? " active" : ""));
        }
        return lines;
    }

    private static List<String> lines(List<Partition> partitions) {
        return partitions.stream().map(partition -> partition.start().bytes() / 512 + " " + partition.size().bytes() / 512
                + " " + type(partition) + (id(partition).isEmpty() ? "" : " " + id(partition))
                + (partition.name().isEmpty() ? "" : " " + partition.name()) + (partition.active() ? " active" : "")).toList();
    }

    private static String type(Partition partition) {
        return switch (partition.type()) {
            case PartitionType.Mbr(int code) -> Integer.toHexString(code);
            case PartitionType.Gpt(Guid guid) -> guid.toString();
        };
    }

    private static String id(Partition partition) {
        return partition.identity() instanceof PartitionIdentity.Gpt(Guid guid) ? guid.toString() : "";
    }
}
