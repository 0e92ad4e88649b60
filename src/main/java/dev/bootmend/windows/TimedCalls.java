package dev.bootmend.windows;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that end: a sick device may never answer, and one of them must not stop the look at all others. What does not
 * answer in time fails with {@link WindowsException#TIMEOUT}, and is not asked again before the first question is over.
 */
final class TimedCalls implements WindowsCalls {

    private final WindowsCalls windows;
    private final Duration limit;
    private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(question ->
            Thread.ofPlatform().daemon().name("question to Windows").unstarted(question));

    TimedCalls(WindowsCalls windows, Duration limit) {
        this.windows = windows;
        this.limit = limit;
    }

    /** One look at files, which says by itself what it could not read. */
    interface Look<T> {
        Reading<T> at();
    }

    /** Asks, and gives up after the limit; the failures of {@code question} stay what they are. */
    <T> T within(String call, String place, Callable<T> question) throws WindowsException {
        Future<?> before = waiting.get(place);
        if (before != null && !before.isDone()) {
            throw new WindowsException(call, place, WindowsException.TIMEOUT);
        }
        waiting.remove(place);
        return await(call, place, threads.submit(question));
    }

    /** An interruption of the thread ends a run between two steps, never a question; it is handed on. */
    private <T> T await(String call, String place, Future<T> answer) throws WindowsException {
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException late) {
            waiting.put(place, answer);
            throw new WindowsException(call, place, WindowsException.TIMEOUT);
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static WindowsException unwrapped(Throwable cause) {
        return switch (cause) {
            case WindowsException expected -> expected;
            case RuntimeException defect -> throw defect;
            case Error defect -> throw defect;
            default -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public List<DevicePath> diskInterfaces() throws WindowsException {
        return within("SetupDiGetClassDevs", "the list of disks", windows::diskInterfaces);
    }

    @Override
    public byte[] ask(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        return within(query.toString(), device.text(), () -> windows.ask(device, query, input, room));
    }

    @Override
    public byte[] askInPart(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        return within(query.toString(), device.text(), () -> windows.askInPart(device, query, input, room));
    }

    @Override
    public byte[] read(DevicePath device, ByteOffset offset, int length) throws WindowsException {
        return within("ReadFile", device.text(), () -> windows.read(device, offset, length));
    }

    @Override
    public List<String> volumes() throws WindowsException {
        return within("FindFirstVolume", "the list of volumes", windows::volumes);
    }

    @Override
    public VolumeInformation information(String root) throws WindowsException {
        return within("GetVolumeInformation", root, () -> windows.information(root));
    }

    @Override
    public ByteSize freeSpace(String root) throws WindowsException {
        return within("GetDiskFreeSpaceEx", root, () -> windows.freeSpace(root));
    }

    @Override
    public List<StorageDisk> storageDisks() throws WindowsException {
        return within("SELECT FROM MSFT_Disk", "the storage service of Windows", windows::storageDisks);
    }

    @Override
    public String volumeOf(String path) throws WindowsException {
        return within("GetVolumePathName", path, () -> windows.volumeOf(path));
    }

    @Override
    public List<String> holders(List<String> files) throws WindowsException {
        return within("RmGetList", "the Restart Manager", () -> windows.holders(files));
    }

    /** 0, which is "unknown", when it is not told in time. */
    @Override
    public int driveType(String root) {
        try {
            return within("GetDriveType", root, () -> windows.driveType(root));
        } catch (WindowsException late) {
            return 0;
        }
    }

    @Override
    public Optional<String> dosDevice(String name) throws WindowsException {
        return windows.dosDevice(name);
    }

    @Override
    public VolumeWriter files(String root) {
        return new TimedVolume(windows.files(root), root, this);
    }

    @Override
    public List<String> subkeys(String key) throws WindowsException {
        return windows.subkeys(key);
    }

    @Override
    public List<String> registryTexts(String key, String value) throws WindowsException {
        return windows.registryTexts(key, value);
    }

    @Override
    public HostFacts host() throws WindowsException {
        return windows.host();
    }
}
