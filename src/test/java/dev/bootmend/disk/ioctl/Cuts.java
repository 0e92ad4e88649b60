package dev.bootmend.disk.ioctl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Reading;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/** Buffers that end early or are damaged. */
final class Cuts {

    private Cuts() {
    }

    /** Cuts {@code whole} at every byte; only the whole buffer may be known. */
    static void assertUnreadable(byte[] whole, Function<byte[], ? extends Reading<?>> parser) {
        assertTrue(parser.apply(whole).isKnown(), "the whole buffer");
        for (int length = 0; length < whole.length; length++) {
            Reading<?> reading = parser.apply(Arrays.copyOf(whole, length));
            assertTrue(reading.isUnreadable(), "cut after " + length + " bytes: " + reading);
        }
    }

    /** Changes bytes at random; the answer is known or unreadable, and nothing is thrown. */
    static void assertTyped(byte[] whole, Function<byte[], ? extends Reading<?>> parser) {
        var random = new Random(whole.length);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertFalse(parser.apply(damaged).isAbsent());
        }
    }
}
