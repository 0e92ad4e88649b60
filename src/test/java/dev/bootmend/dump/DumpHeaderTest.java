package dev.bootmend.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.MemoryDump.Completeness;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpHeaderTest {

    private static final WindowsTime TIME = WindowsTime.of(Instant.parse("2024-03-01T10:00:00Z"));
    private static final StopCode NO_BOOT_DEVICE = new StopCode(0x7B);

    @Test
    void everyFieldOfA64BitHeaderIsRead() {
        MemoryDump dump = read(DumpBytes.wide().build(17763).stop(NO_BOOT_DEVICE, 0xFFFFF80112345678L, 0xC0000034L)
                .machine(0x8664, 4).type(6).required(0x3000).time(TIME).file(0x3000));
        assertEquals(64, dump.bits());
        assertEquals(Optional.of(17763), dump.build());
        assertEquals(Optional.of(NO_BOOT_DEVICE), dump.stopCode());
        assertEquals(List.of(0xFFFFF80112345678L, 0xC0000034L, 0L, 0L), dump.parameters());
        assertEquals(Optional.of(MemoryDump.Machine.X64), dump.machine());
        assertEquals(Optional.of(4), dump.processors());
        assertEquals(Optional.of(MemoryDump.Type.BITMAP_KERNEL), dump.type());
        assertEquals(Optional.of(new ByteSize(0x3000)), dump.required());
        assertEquals(Optional.of(TIME), dump.time());
        assertEquals(Completeness.COMPLETE, dump.completeness());
    }

    @Test
    void everyFieldOfA32BitHeaderIsRead() {
        MemoryDump dump = read(DumpBytes.narrow().build(7601).stop(StopCode.NMI_HARDWARE_FAILURE, 0xFFFFFFFFL)
                .machine(0x14C, 1).type(1).required(0x1000).time(TIME).file(0x1000));
        assertEquals(32, dump.bits());
        assertEquals(List.of(0xFFFFFFFFL, 0L, 0L, 0L), dump.parameters());
        assertEquals(Optional.of(MemoryDump.Machine.X86), dump.machine());
        assertEquals(Optional.of(MemoryDump.Type.FULL), dump.type());
        assertEquals(Optional.of(TIME), dump.time());
        assertEquals(Completeness.COMPLETE, dump.completeness());
    }

    @Test
    void fieldsThatWindowsDidNotFillAreEmpty() {
        for (DumpBytes bytes : List.of(DumpBytes.wide(), DumpBytes.narrow())) {
            MemoryDump dump = read(bytes.file(0x4000));
            assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty()), List.of(dump.build(), dump.stopCode(),
                    dump.machine(), dump.processors(), dump.type(), dump.required(), dump.time()));
            assertEquals(List.of(), dump.parameters());
            assertEquals(Completeness.UNKNOWN, dump.completeness());
        }
    }

    @Test
    void aFileThatIsSmallerThanItHasToBeIsTruncated() {
        DumpBytes bytes = DumpBytes.wide().stop(NO_BOOT_DEVICE).required(0x5000);
        assertEquals(Completeness.TRUNCATED, read(bytes.file(0x4FFF)).completeness());
        assertEquals(Completeness.COMPLETE, read(bytes.file(0x5000)).completeness());
    }

    @Test
    void aFileThatEndsInsideItsHeaderIsTruncatedAndKeepsWhatIsThere() {
        MemoryDump dump = read(DumpBytes.wide().stop(NO_BOOT_DEVICE).type(2).time(TIME).file(0x100));
        assertEquals(Completeness.TRUNCATED, dump.completeness());
        assertEquals(Optional.of(NO_BOOT_DEVICE), dump.stopCode());
        assertEquals(Optional.empty(), dump.type());
        assertEquals(Optional.empty(), dump.time());
    }

    @Test
    void sizesAndTypesThatCannotBeAreEmpty() {
        MemoryDump dump = read(DumpBytes.wide().type(77).required(-1).time(new WindowsTime(-1)).machine(0xFFFF, 2)
                .file(0x2000));
        assertEquals(Optional.empty(), dump.type());
        assertEquals(Optional.empty(), dump.required());
        assertEquals(Optional.empty(), dump.time());
        assertEquals(Optional.empty(), dump.machine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAGE", "PAGEDU6", "PAGEDU65 and more", "MDMP\u0093\u00a7 a small user dump", "hibr...."})
    void whatDoesNotBeginAsADumpIsNone(String content) {
        assertTrue(DumpHeader.read(ByteSource.of(content.getBytes(StandardCharsets.ISO_8859_1)), "x").isAbsent());
    }

    @Test
    void aPageFileOfZerosIsNoDump() {
        assertTrue(DumpHeader.read(ByteSource.of(new byte[0x4000]), "\\pagefile.sys").isAbsent());
    }

    @Test
    void aMediumThatFailsIsNamedWithItsPlace() {
        var failing = new ByteSource() {
            @Override
            public long size() {
                return 0x2000;
            }

            @Override
            public void read(long offset, ByteBuffer target) throws IOException {
                throw new IOException("cyclic redundancy check failed");
            }
        };
        Reading<MemoryDump> read = DumpHeader.read(failing, "\\Windows\\MEMORY.DMP");
        assertTrue(read instanceof Reading.Unreadable<MemoryDump>(var problem)
                && problem.place().equals("\\Windows\\MEMORY.DMP")
                && problem.detail().contains("cyclic redundancy check failed"), read.toString());
    }

    @Test
    void anyBytesBehindTheSignatureAreAnAnswer() {
        var random = new Random(9);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[8 + random.nextInt(0x2800)];
            random.nextBytes(bytes);
            byte[] signature = (round % 2 == 0 ? "PAGEDU64" : "PAGEDUMP").getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(signature, 0, bytes, 0, signature.length);
            MemoryDump dump = read(bytes);
            assertEquals(bytes.length, dump.size().bytes());
            assertTrue(dump.time().map(time -> !time.toString().isEmpty()).orElse(true));
        }
    }

    @Test
    void noMoreThanTheHeaderIsRead() {
        long[] furthest = new long[1];
        byte[] file = DumpBytes.wide().file(0x10000);
        var counting = new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public void read(long offset, ByteBuffer target) {
                furthest[0] = Math.max(furthest[0], offset + target.remaining());
                target.put(Arrays.copyOfRange(file, (int) offset, (int) offset + target.remaining()));
            }
        };
        assertTrue(DumpHeader.read(counting, "x").isKnown());
        assertEquals(0x2000, furthest[0]);
    }

    private static MemoryDump read(byte[] bytes) {
        return DumpHeader.read(ByteSource.of(bytes), "x").toOptional().orElseThrow();
    }
}
