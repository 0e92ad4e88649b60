package dev.bootmend.disk;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.SectorSize;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damage of every kind ends in a typed result: nothing here may throw. */
class PartitionTableFuzzTest {

    @Test
    void randomBytesNeverThrow() {
        var random = new Random(20_261_121);
        for (int round = 0; round < 3000; round++) {
            byte[] content = new byte[random.nextInt(40 * 512)];
            random.nextBytes(content);
            var image = new DiskImage(new ByteSize(content.length)).put(0, content);
            if (content.length > 1024) {
                image.put(510, (byte) 0x55, (byte) 0xAA);
            }
            PartitionTableReader.read(image);
            PartitionTableReader.read(image, SectorSize.B4096);
        }
    }

    @Test
    void randomChangesOfRealTablesNeverThrow() {
        var random = new Random(42);
        byte[] mbr = Tables.mbrImage(SectorSize.B512, Tables.gen1WithLogicals()).bytes(0, 512).toArray();
        byte[] gpt = Tables.gptImage(SectorSize.B512, Tables.gen2()).bytes(0, 2048).toArray();
        for (int round = 0; round < 3000; round++) {
            PartitionTableReader.read(damaged(random, mbr, MbrSector.TABLE, 64));
            PartitionTableReader.read(resealed(damaged(random, gpt, 512, 1536)));
        }
    }

    private static DiskImage damaged(Random random, byte[] original, int from, int length) {
        var image = new DiskImage(ByteSize.ofMebibytes(1 + random.nextInt(4))).put(0, original);
        for (int i = random.nextInt(8); i >= 0; i--) {
            image.put(from + random.nextInt(length), (byte) random.nextInt());
        }
        return image;
    }

    /** Gives the header a right checksum, so that its fields are judged and not only its seal. */
    private static DiskImage resealed(DiskImage image) {
        byte[] header = image.bytes(512, 512).toArray();
        GptHeader.little(header).putInt(GptHeader.ARRAY_CHECKSUM_FIELD, GptHeader.crc32(image.bytes(1024, 16384).toArray(), 16384));
        GptHeader.little(header).putInt(GptHeader.CHECKSUM_FIELD, GptHeader.checksum(header, 92));
        return image.put(512, header);
    }
}
