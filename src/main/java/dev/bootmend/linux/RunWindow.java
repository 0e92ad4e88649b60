package dev.bootmend.linux;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The time during which a run may write: at its two ends everything is unmounted, and an image is attached anew. */
final class RunWindow implements LinuxRunStore.Window {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final VolumeMounts mounts;
    private final Optional<DiskImage> image;
    private final LinuxDisks disks;
    private final WriteGuard guard;
    /** Held by a run, and for good by the end of the program, which waits for the run. */
    private final Semaphore idle = new Semaphore(1);

    RunWindow(VolumeMounts mounts, Optional<DiskImage> image, LinuxDisks disks, WriteGuard guard) {
        this.mounts = mounts;
        this.image = image;
        this.disks = disks;
        this.guard = guard;
    }

    @Override
    public void open() throws IOException {
        if (!idle.tryAcquire()) {
            throw new IOException("A run is under way on this machine, or BootMend is about to end.");
        }
        try {
            mounts.unmountAll();
            attachImage(true);
            guard.open();
        } catch (IOException failed) {
            idle.release();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            guard.close();
            mounts.unmountAll();
            attachImage(false);
        } finally {
            idle.release();
        }
    }

    private void attachImage(boolean writable) throws IOException {
        if (image.isPresent()) {
            image.get().attach(writable);
            disks.forget();
        }
    }

    /** Waits for a run that is under way, and lets no other begin; false when it does not end in time. */
    boolean endForGood() {
        try {
            return idle.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
