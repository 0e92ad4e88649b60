package dev.bootmend.dump;

import dev.bootmend.model.StopCode;
import dev.bootmend.model.WindowsTime;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds memory dumps as Windows begins them: the pattern PAGE everywhere, then the fields. */
public final class DumpBytes {

    private static final byte[] PATTERN = "PAGE".getBytes(StandardCharsets.US_ASCII);

    private final boolean wide;
    private final ByteBuffer header;

    private DumpBytes(boolean wide) {
        this.wide = wide;
        byte[] bytes = new byte[wide ? 0x2000 : 0x1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = PATTERN[i % PATTERN.length];
        }
        this.header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.put(4, (wide ? "DU64" : "DUMP").getBytes(StandardCharsets.US_ASCII));
    }

    /** A header of a 64-bit kernel in which nothing but the signature is filled in. */
    public static DumpBytes wide() {
        return new DumpBytes(true);
    }

    /** A header of a 32-bit kernel in which nothing but the signature is filled in. */
    public static DumpBytes narrow() {
        return new DumpBytes(false);
    }

    public DumpBytes build(int build) {
        header.putInt(0x0C, build);
        return this;
    }

    public DumpBytes stop(StopCode code, long... parameters) {
        header.putInt(wide ? 0x38 : 0x28, code.value());
        for (int i = 0; i < 4; i++) {
            long value = i < parameters.length ? parameters[i] : 0;
            if (wide) {
                header.putLong(0x40 + i * 8, value);
            } else {
                header.putInt(0x2C + i * 4, (int) value);
            }
        }
        return this;
    }

    public DumpBytes machine(int image, int processors) {
        header.putInt(wide ? 0x30 : 0x20, image).putInt(wide ? 0x34 : 0x24, processors);
        return this;
    }

    public DumpBytes type(int type) {
        header.putInt(wide ? 0xF98 : 0xF88, type);
        return this;
    }

    public DumpBytes required(long bytes) {
        header.putLong(0xFA0, bytes);
        return this;
    }

    public DumpBytes time(WindowsTime time) {
        header.putLong(wide ? 0xFA8 : 0xFC0, time.ticks());
        return this;
    }

    /** The header and zeros behind it, or only the beginning of the header. */
    public byte[] file(int size) {
        return Arrays.copyOf(header.array(), size);
    }
}
