package dev.bootmend.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A long copy says how far it is and can be stopped. */
class WatchedCopyTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void eachTenthIsToldOnceAndTheEndIsNot() throws Exception {
        WatchedCopy copy = copy(100 << 10);
        for (int at = 0; at < 100 << 10; at += 5 << 10) {
            copy.read(at, ByteBuffer.allocate(5 << 10));
        }
        assertEquals(9, lines.size(), lines.toString());
        assertEquals("10 KB of 100 KB copied", lines.getFirst());
        assertEquals("90 KB of 100 KB copied", lines.getLast());
    }

    @Test
    void aCopyInOnePieceSaysNothing() throws Exception {
        copy(1000).read(0, ByteBuffer.allocate(1000));
        assertEquals(List.of(), lines);
    }

    @Test
    void aStoppedCopyReadsNoFurther() throws Exception {
        WatchedCopy copy = copy(1000);
        copy.read(0, ByteBuffer.allocate(500));
        cancelled.set(true);
        assertEquals("it was stopped; nothing of the copy is left",
                assertThrows(IOException.class, () -> copy.read(500, ByteBuffer.allocate(500))).getMessage());
    }

    private WatchedCopy copy(int size) {
        return new WatchedCopy(ByteSource.of(new byte[size]), new RunListener() {
            @Override
            public void output(String line) {
                lines.add(line);
            }
        }, cancelled::get);
    }
}
