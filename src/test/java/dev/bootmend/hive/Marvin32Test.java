package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Marvin32Test {

    @Test
    void theHeaderOfARealLogEntryHasItsStoredHash() {
        byte[] header = HexFormat.of().parseHex("48764c45005e000000000000020000000050000001000000" + "31e40718666c8667");
        assertEquals(0xCD44F3CFA7657F02L, Marvin32.hash(header, 0, header.length));
    }

    @Test
    void inputsOfEveryLengthModuloFourAreHashed() {
        assertEquals(0xB39EFCA403966E08L, Marvin32.hash(new byte[0], 0, 0));
        assertEquals(0xB9CF3DFCA41914F7L, Marvin32.hash("abc".getBytes(), 0, 3));
        assertEquals(Marvin32.hash("abc".getBytes(), 0, 3), Marvin32.hash("xxabcyy".getBytes(), 2, 3));
    }
}
