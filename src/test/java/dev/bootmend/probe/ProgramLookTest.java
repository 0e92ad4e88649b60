package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of driver files. */
class ProgramLookTest {

    @ParameterizedTest
    @CsvSource({"0x8664, x64", "0x14C, x86", "0xAA64, ARM64", "0x1C4, type 0x1c4"})
    void theProcessorIsThatOfTheHeader(int processor, String name) throws IOException {
        assertEquals(name, known(ProgramFiles.driver(processor)).processor().toString());
    }

    @Test
    void aFileThatEndsAnywhereBeforeItsSectionDoesIsNoProgramOrCutOff() throws IOException {
        byte[] whole = ProgramFiles.driver();
        assertFalse(known(whole).isTruncated());
        for (int length = 0; length < whole.length; length++) {
            Reading<ProgramImage> read = ProgramLook.read(ByteSource.of(Arrays.copyOf(whole, length)));
            int cut = length;
            assertTrue(read.isAbsent() || read.toOptional().orElseThrow().isTruncated(), () -> cut + " bytes: " + read);
        }
    }

    @Test
    void noChangedByteOfTheHeadersMakesItFail() throws IOException {
        for (int at = 0; at < ProgramFiles.TABLE + 40; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] changed = ProgramFiles.driver();
                changed[at] = (byte) value;
                assertFalse(ProgramLook.read(ByteSource.of(changed)).isUnreadable());
            }
        }
    }

    @Test
    void zerosTextAndHeadersWithoutSectionsAreNoPrograms() throws IOException {
        assertTrue(ProgramLook.read(ByteSource.of(new byte[4096])).isAbsent());
        assertTrue(ProgramLook.read(ByteSource.of("MZ".repeat(2000).getBytes("US-ASCII"))).isAbsent());
        for (int sections : new int[] {0, 97, 0xFFFF}) {
            byte[] file = ProgramFiles.driver();
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(ProgramFiles.PE + 6, (short) sections);
            assertTrue(ProgramLook.read(ByteSource.of(file)).isAbsent(), sections + " sections");
        }
    }

    @Test
    void missingAndEmptyFilesAreNoKeysAndLockedOnesAreUnreadable() {
        var volume = new MemoryVolume().put("\\empty.sys", new byte[0]).put("\\text.sys", new byte[100])
                .put("\\good.sys", ProgramFiles.driver()).put("\\locked.sys", ProgramFiles.driver());
        volume.lock("\\locked.sys");
        var found = ProgramLook.at(volume, List.of(path("\\gone.sys"), path("\\empty.sys"), path("\\text.sys"),
                path("\\good.sys"), path("\\locked.sys")));
        assertEquals(List.of(path("\\good.sys"), path("\\locked.sys"), path("\\text.sys")), List.copyOf(found.keySet()));
        assertTrue(found.get(path("\\text.sys")).isAbsent());
        assertTrue(found.get(path("\\locked.sys")).isUnreadable());
        assertEquals(ProcessorType.X64, found.get(path("\\good.sys")).toOptional().orElseThrow().processor());
        assertEquals(0, volume.stillOpen());
    }

    private static VolumePath path(String text) {
        return VolumePath.of(text);
    }

    private static ProgramImage known(byte[] file) throws IOException {
        return ProgramLook.read(ByteSource.of(file)).toOptional().orElseThrow();
    }
}
