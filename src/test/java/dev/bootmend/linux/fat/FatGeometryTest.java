package dev.bootmend.linux.fat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boot sectors of FAT32 with fields that cannot be right. */
class FatGeometryTest {

    /** 32 reserved sectors and two tables, one sector for each cluster. */
    private static byte[] bootSector(int sectors, int perTable) {
        ByteBuffer sector = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        sector.putShort(11, (short) 512).put(13, (byte) 1).putShort(14, (short) 32).put(16, (byte) 2);
        return sector.putInt(32, sectors).putInt(36, perTable).putInt(44, 2).array();
    }

    @Test
    void theClustersAreThoseBehindTheTables() throws IOException {
        assertEquals(100_000, FatGeometry.of(bootSector(32 + 2 * 800 + 100_000, 800)).clusters());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "-1, 2097152", "2000, 8", "100000, 3", "100000, -1"})
    void aNumberThatCannotBeIsSaid(int sectors, int perTable) {
        IOException said = assertThrows(IOException.class, () -> FatGeometry.of(bootSector(sectors, perTable)));
        assertTrue(said.getMessage().startsWith("boot sector"), said.getMessage());
    }
}
