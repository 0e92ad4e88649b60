package dev.bootmend.practice;

import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Everything in a practice machine that looks random: told by its seed and the purpose, and so the same every time. */
record SeededIds(String scenario, long seed) {

    private static final Instant FIRST_DAY = Instant.parse("2024-01-08T07:30:00Z");
    private static final int DAYS = 300;
    private static final long SECONDS_PER_DAY = 86_400;

    Guid guid(String purpose) {
        ByteBuffer bytes = digest(purpose);
        long high = bytes.getLong() & ~0xF000L | 0x4000L;
        long low = bytes.getLong() & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L;
        return new Guid(new UUID(high, low));
    }

    /** Identifiers of boot entries made in one go by one tool differ in their first field only. */
    Guid bootEntry(int index) {
        Guid first = guid("boot entries");
        long high = first.value().getMostSignificantBits() & 0x0000_0000_FFFF_0FFFL | 0x1000L;
        long start = first.value().getMostSignificantBits() >>> 32 & 0xFFFF_FF00L;
        return new Guid(new UUID(start + index << 32 | high, first.value().getLeastSignificantBits()));
    }

    DiskSignature signature(String purpose) {
        int value = digest(purpose).getInt();
        return new DiskSignature(value == 0 ? 1 : value);
    }

    long number(String purpose) {
        return digest(purpose).getLong();
    }

    /** When the guest last wrote its disk; every time stamp of the machine is this one. */
    WindowsTime time() {
        long day = Long.remainderUnsigned(digest("time").getLong(), DAYS);
        return WindowsTime.of(FIRST_DAY.plusSeconds(day * SECONDS_PER_DAY));
    }

    private ByteBuffer digest(String purpose) {
        try {
            String text = scenario + "\n" + seed + "\n" + purpose;
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
