package dev.bootmend.disk.ioctl;

import dev.bootmend.model.Guid;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Answers of Windows' disk IOCTLs, made from the C structures of winioctl.h or by their documented offsets. */
final class IoctlBuffers {

    private static final String LAYOUT_GPT4 = """
            eNpjZGBgYAHi5y3fd+3N/u2zas2LnGkP094xuDBAwLd/++WBVAOUy8gAAwJQWkEGWXzJ7in3LrI5+C7M2n+VsfLaGkEoYIQBiLIGJ4ZEhmKG\
            TIZkBgWGFCC7BIgVGAqAZBGQnQnG+Qx5DIQAwj0GMlCaDUQyQUU1irUOyv+4JLjLm2HBSbuT1kpQwAQFUGUNrgxuDJ5AFxQzVAJxCUMqQy6F\
            7klQQhZihnLEHp98HMO9w7ex9qfuBybRdcZQwAwFMPf4gsOmCGhnMRCnAe1XAPJSgbxUIF0GJFOIch+Se5ShRs+Rh8Y5CCxacOH1053GLu0H\
            MrZtV5t53AUKWKAAppta8QUAG69cZw==""";

    private static final String LAYOUT_MBR4 =
            "eNpjYGBgYAHipVavXzKQBASgtIM8iGSE8tgZgSwOhgEAAfIQesICEIMJ5h6Qy1bwM4yCwQEAnN0FuA==";

    private IoctlBuffers() {
    }

    static byte[] layoutGpt4() {
        return inflate(LAYOUT_GPT4);
    }

    static byte[] layoutMbr4() {
        return inflate(LAYOUT_MBR4);
    }

    /** Two partitions with the numbers 1 and 3, on a disk whose GUID is zero. */
    static byte[] layoutGpt() {
        ByteBuffer buffer = buffer(336).putInt(0, 1).putInt(4, 2);
        buffer.putLong(24, 17408).putLong(32, 136365194752L).putInt(40, 128);
        entry(buffer, 48, 1, "c12a7328-f81f-11d2-ba4b-00a0c93ec93b", 1048576, 104857600, 0, "EFI system partition");
        entry(buffer, 192, 3, "ebd0a0a2-b9e5-4433-87c0-68b6b72699c7", 122683392, 136242528256L, Long.MIN_VALUE,
                "Basic data partition");
        return buffer.array();
    }

    static byte[] extents() {
        return buffer(32).putInt(0, 1).putInt(8, 2).putLong(16, 122683392).putLong(24, 136242528256L).array();
    }

    /** A descriptor as a virtual disk gives it: vendor and product, no serial number. */
    static byte[] descriptor() {
        ByteBuffer buffer = buffer(96).putInt(0, 40).putInt(4, 96).put(11, (byte) 1);
        buffer.putInt(12, 40).putInt(16, 49).putInt(20, 66).putInt(24, -1).putInt(28, 10);
        buffer.put(40, ascii("Msft    \0")).put(49, ascii("Virtual Disk    \0")).put(66, ascii("1.0 \0"));
        return buffer.array();
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static String crc32(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static void entry(
            ByteBuffer buffer, int at, int number, String type, long start, long size, long attributes, String name) {
        buffer.putInt(at, 1).putLong(at + 8, start).putLong(at + 16, size).putInt(at + 24, number);
        buffer.put(at + 32, Guid.of(type).toDisk()).putLong(at + 64, attributes);
        buffer.put(at + 72, name.getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] inflate(String text) {
        var inflater = new Inflater();
        inflater.setInput(Base64.getDecoder().decode(text));
        var result = new ByteArrayOutputStream();
        byte[] part = new byte[1024];
        try {
            while (!inflater.finished()) {
                result.write(part, 0, inflater.inflate(part));
            }
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("the text in this file was changed", damaged);
        } finally {
            inflater.end();
        }
        return result.toByteArray();
    }
}
