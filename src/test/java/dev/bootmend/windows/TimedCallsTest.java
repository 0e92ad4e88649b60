package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A device that never answers costs its own answer, and nobody else's. */
@Timeout(120)
class TimedCallsTest {

    private static final DevicePath SICK = new DevicePath("\\\\.\\PhysicalDrive1");
    private static final DevicePath WELL = new DevicePath("\\\\.\\PhysicalDrive0");

    private static final VolumePath HIVE = VolumePath.of("\\Windows\\System32\\config\\SYSTEM");

    @TempDir
    private Path folder;

    private final CountDownLatch recovered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aDiskThatDoesNotAnswerIsShownAsUnreadableBesideTheOthers() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            var windows = timed(bench, Duration.ofMillis(300));
            var disks = new RepairDisks(windows, new IdentityGuard(windows)).disks();
            assertEquals(3, disks.size());
            String problem = disks.get(1).sectors().toString();
            assertTrue(problem.contains("error 1460 (no answer in time)"), problem);
            assertTrue(disks.get(0).sectors().isKnown());
            assertEquals(1, asked.get(), "it is not asked again while it has not answered");
            recovered.countDown();
        }
    }

    @Test
    void aDeviceThatHasRecoveredIsAskedAgain() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            var windows = timed(bench, Duration.ofMillis(300));
            assertEquals(WindowsException.TIMEOUT, assertThrows(WindowsException.class, () -> number(windows, SICK)).code());
            recovered.countDown();
            Optional<byte[]> answer = Optional.empty();
            while (answer.isEmpty()) {
                answer = attempt(windows);
            }
            assertArrayEquals(AnswerBuffers.deviceNumber(1, 0), answer.get());
        }
    }

    private static Optional<byte[]> attempt(WindowsCalls windows) throws InterruptedException {
        try {
            return Optional.of(number(windows, SICK));
        } catch (WindowsException notYet) {
            Thread.sleep(20);
            return Optional.empty();
        }
    }

    @Test
    void anErrorOfWindowsStaysWhatItIs() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.fail(WELL.text(), DeviceQuery.STORAGE_DEVICE_NUMBER, 5);
            var windows = timed(bench, Duration.ofMinutes(1));
            assertEquals(5, assertThrows(WindowsException.class, () -> number(windows, WELL)).code());
        }
    }

    @Test
    void anInterruptionIsHandedOnAndTheAnswerStillCounts() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            var windows = timed(bench, Duration.ofMinutes(1));
            Thread.currentThread().interrupt();
            byte[] answer = number(windows, WELL);
            assertTrue(Thread.interrupted());
            assertArrayEquals(AnswerBuffers.deviceNumber(0, 0), answer);
        }
    }

    @Test
    void aFileThatCannotBeReadInTimeIsUnreadable() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            var files = new TimedVolume(new SickVolume(), "F:\\", timed(bench, Duration.ofMillis(300)));
            VolumeReader.OpenFile open = files.open(HIVE).toOptional().orElseThrow();
            var bytes = ByteBuffer.allocate(4);
            var late = assertThrows(WindowsException.class, () -> open.read(0, bytes));
            assertEquals(WindowsException.TIMEOUT, late.code());
            assertEquals(4, bytes.remaining(), "what comes late does not come into the buffer");
            assertTrue(files.file(HIVE).toString().contains("no answer in time"));
            recovered.countDown();
        }
    }

    @Test
    void aFailureOfAReadStaysWhatItIs() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            recovered.countDown();
            var files = new TimedVolume(new SickVolume(), "F:\\", timed(bench, Duration.ofMinutes(1)));
            VolumeReader.OpenFile open = files.open(HIVE).toOptional().orElseThrow();
            assertThrows(EOFException.class, () -> open.read(5, ByteBuffer.allocate(4)));
            var bytes = ByteBuffer.allocate(4);
            open.read(0, bytes);
            assertEquals("regf", new String(bytes.array()));
        }
    }

    /** A volume whose files open, and are read only after the disk has recovered. */
    private final class SickVolume implements VolumeWriter {

        @Override
        public Reading<FileFact> file(VolumePath path) {
            return Reading.known(new FileFact(new ByteSize(4), Optional.empty()));
        }

        @Override
        public Reading<List<String>> folder(VolumePath path) {
            return Reading.absent();
        }

        @Override
        public Reading<OpenFile> open(VolumePath path) {
            return Reading.known(new SickFile());
        }

        @Override
        public void write(VolumePath path, byte[] content) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public void delete(VolumePath path) {
            throw new AssertionError("nothing is deleted");
        }
    }

    /** Four bytes. */
    private final class SickFile implements VolumeReader.OpenFile {

        @Override
        public long size() {
            return 4;
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            try {
                recovered.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            if (offset > 0) {
                throw new EOFException("beyond the end");
            }
            target.put("regf".getBytes());
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private static byte[] number(WindowsCalls windows, DevicePath device) throws WindowsException {
        return windows.ask(device, DeviceQuery.STORAGE_DEVICE_NUMBER, new byte[0], 12);
    }

    /** Whatever is asked of the sick disk waits until it has recovered. */
    private TimedCalls timed(ReplayBench bench, Duration limit) {
        var calls = (WindowsCalls) Proxy.newProxyInstance(WindowsCalls.class.getClassLoader(),
                new Class<?>[] {WindowsCalls.class}, (proxy, method, arguments) -> {
            if (arguments != null && SICK.equals(arguments[0])) {
                asked.incrementAndGet();
                recovered.await();
            }
            try {
                return method.invoke(bench.windows, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
        return new TimedCalls(calls, limit);
    }
}
