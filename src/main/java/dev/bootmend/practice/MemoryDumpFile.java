package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.WindowsTime;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A kernel memory dump of a 64-bit Windows: a real header, and no memory behind it (kdmp-parser, kdmp-parser-structs.h;
 * fields that Windows does not fill in hold the pattern {@code PAGE}).
 */
final class MemoryDumpFile {

    private static final int HEADER = 0x2000;
    private static final int REQUIRED = 256 * 1024;
    private static final int TRUNCATED = 150 * 1024;
    private static final int KERNEL_DUMP = 2;
    private static final int AMD64 = 0x8664;
    private static final int FREE_BUILD = 0xF;
    /** NMI_HARDWARE_FAILURE and the first parameter it always has (Microsoft Learn: bug check 0x80). */
    private static final int STOP_CODE = 0x80;
    private static final long FIRST_PARAMETER = 0x4F4454;

    private MemoryDumpFile() {
    }

    static Bytes complete(int build, WindowsTime time) {
        return Bytes.of(file(build, time, REQUIRED));
    }

    /** As when the machine was switched off while the dump was written. */
    static Bytes truncated(int build, WindowsTime time) {
        return Bytes.of(file(build, time, TRUNCATED));
    }

    private static byte[] file(int build, WindowsTime time, int size) {
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        byte[] unfilled = "PAGE".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < HEADER; at += unfilled.length) {
            file.put(at, unfilled);
        }
        file.put(0, "PAGEDU64".getBytes(StandardCharsets.US_ASCII)).putInt(0x08, FREE_BUILD).putInt(0x0C, build);
        file.putLong(0x10, 0x1AD000).putInt(0x30, AMD64).putInt(0x34, 2).putInt(0x38, STOP_CODE);
        file.putLong(0x40, FIRST_PARAMETER).putLong(0x48, 0).putLong(0x50, 0).putLong(0x58, 0);
        file.putInt(0xF98, KERNEL_DUMP).putLong(0xFA0, REQUIRED).putLong(0xFA8, time.ticks());
        return file.array();
    }
}
