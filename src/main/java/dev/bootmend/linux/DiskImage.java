package dev.bootmend.linux;

import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.SectorSize;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk that is a file: attached read-only to be looked at, and writable only for a run. */
final class DiskImage {

    private final Path file;
    private final ImageFormat format;
    private final List<Path> below;
    private final Session session;
    private final Programs programs;
    private final HostFiles host;
    private Optional<Path> device = Optional.empty();
    /** The file that shows the disk of an image of another format. */
    private Optional<Path> export = Optional.empty();

    private DiskImage(Path file, ImageFormat format, List<Path> below, Session session, Programs programs, HostFiles host) {
        this.file = file;
        this.format = format;
        this.below = below;
        this.session = session;
        this.programs = programs;
        this.host = host;
    }

    /**
     * Recognises the format and attaches the image read-only.
     *
     * @throws IOException when another program uses the file, the format is not known, or what it needs is missing
     */
    static DiskImage attach(Path file, Session session, Programs programs, HostFiles host) throws IOException {
        Path real = real(file);
        requireUnused(real, host);
        ImageFormat format = ImageFormat.of(real);
        var image = new DiskImage(real, format, ImageChain.below(real, format), session, programs, host);
        image.attach(false);
        return image;
    }

    private static Path real(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no file " + file.toAbsolutePath() + ".");
        }
        Path real = file.toRealPath();
        if (!Files.isRegularFile(real)) {
            throw new IOException(real + " is no file. An attached disk is repaired without --image.");
        }
        return real;
    }

    private static void requireUnused(Path real, HostFiles host) throws IOException {
        for (var loop : host.loops().entrySet()) {
            Path behind = Path.of(loop.getValue());
            if (Files.exists(behind) && Files.isSameFile(behind, real)) {
                throw new IOException(real + " is attached as /dev/" + loop.getKey() + " already. Detach it there, after "
                        + "unmounting what is on it (losetup --detach /dev/" + loop.getKey() + "), or end the BootMend that looks "
                        + "at it, and start again.");
            }
        }
        Optional<String> user = new FileUsers(host).of(real);
        if (user.isPresent()) {
            throw new IOException(real + " is open in " + user.get() + ". Shut down the virtual machine that runs from it, "
                    + "or end that program, and start again.");
        }
    }

    Path file() {
        return file;
    }

    /** For the user: the file, and what it rests on. */
    String title() {
        return "Disk image · " + file + (below.isEmpty() ? "" : ", which rests on " + below.getFirst()
                + (below.size() == 1 ? "" : " and " + (below.size() - 1) + " more") + " (only read)");
    }

    /** Whether a device shows this image at present. */
    boolean isShownBy(String path) {
        return device.isPresent() && device.get().toString().equals(path);
    }

    /** Attaches it anew; nothing of it may be mounted. */
    void attach(boolean writable) throws IOException {
        detach();
        if (!format.needsQemu()) {
            device = Optional.of(attachLoop(file, format.diskBytes(file), writable));
        } else if (hasNbd()) {
            device = Optional.of(attachNbd(writable));
        } else {
            device = Optional.of(attachExport(writable));
        }
    }

    private void detach() throws IOException {
        if (device.isPresent()) {
            session.detach(device.get());
            device = Optional.empty();
        }
        if (export.isPresent()) {
            session.detach(export.get());
            export = Optional.empty();
        }
    }

    private Path attachLoop(Path raw, long size, boolean writable) throws IOException {
        var options = new ArrayList<>(List.of("--sizelimit", Long.toString(size),
                "--sector-size", sectorSize(raw, size).toString()));
        if (!writable) {
            options.add("--read-only");
        }
        return session.attachLoop(raw, options);
    }

    /** Where the kernel has no network block devices. */
    private Path attachExport(boolean writable) throws IOException {
        if (!programs.has(ImageExport.PROGRAM)) {
            throw new MissingProgramException(ImageExport.PROGRAM, "this kernel has no network block devices (module nbd), and "
                    + "without them that program shows " + format.title() + " images; on Debian 12 it is in the package "
                    + "qemu-system-common, later in qemu-utils. Or convert the image to a raw one on another file: "
                    + "qemu-img convert -O raw " + file + " disk.raw");
        }
        if (!host.exists("dev/fuse")) {
            throw new IOException("A " + format.title() + " image is shown through FUSE, and there is no /dev/fuse (modprobe "
                    + "fuse). Or convert the image to a raw one on another file: qemu-img convert -O raw " + file + " disk.raw");
        }
        export = Optional.of(session.export(file, format, writable));
        return attachLoop(export.get(), Files.size(export.get()), writable);
    }

    /** Whoever made the image knows the sector size; the table tells it. */
    private static SectorSize sectorSize(Path raw, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(raw, StandardOpenOption.READ)) {
            return PartitionTableReader.read(new ByteSource() {
                @Override
                public long size() {
                    return size;
                }

                @Override
                public void read(long offset, ByteBuffer target) throws IOException {
                    long at = offset;
                    while (target.hasRemaining()) {
                        int count = channel.read(target, at);
                        if (count < 0) {
                            throw new EOFException(raw + " ends at byte " + at);
                        }
                        at += count;
                    }
                }
            }).sectorSize();
        }
    }

    private boolean hasNbd() throws IOException {
        return host.exists("sys/block/nbd0") || host.hasModule("nbd");
    }

    private Path attachNbd(boolean writable) throws IOException {
        if (!programs.has("qemu-nbd")) {
            throw new MissingProgramException("qemu-nbd", "it reads " + format.title()
                    + " images; on Debian it is in the package qemu-utils");
        }
        Path free = freeNbd();
        var options = new ArrayList<>(List.of("--format=" + format.qemuName(), "--persistent"));
        if (!writable) {
            options.add("--read-only");
        }
        session.attachNbd(free, file, options);
        return free;
    }

    private Path freeNbd() throws IOException {
        if (!host.exists("sys/block/nbd0")) {
            programs.output("modprobe", "nbd");
        }
        for (int i = 0; host.exists("sys/block/nbd" + i); i++) {
            if (!host.nbdInUse("nbd" + i)) {
                return Path.of("/dev/nbd" + i);
            }
        }
        throw new IOException("Every network block device is in use. Disconnect one: qemu-nbd --disconnect /dev/nbdN");
    }
}
