package dev.bootmend.linux;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.offline.WritableSectors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A FAT volume in a file, made and judged by other programs than BootMend. */
public final class FatDisk implements AutoCloseable {

    private final Path image;
    private final int sectorBytes;
    private final FileSectors sectors;

    private FatDisk(Path image, int sectorBytes, FileSectors sectors) {
        this.image = image;
        this.sectorBytes = sectorBytes;
        this.sectors = sectors;
    }

    public static boolean toolsAreThere() {
        return Stream.of("mkfs.vfat", "fsck.vfat", "mcopy", "mmd").allMatch(Shell::has);
    }

    public static FatDisk make(Path image, int bits, int sectorBytes, int megabytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        Shell.run("mkfs.vfat", "-F", "" + bits, "-S", "" + sectorBytes, "-n", "EFI", image.toString());
        return new FatDisk(image, sectorBytes, new FileSectors(image));
    }

    public WritableSectors sectors() {
        return sectors;
    }

    public int sectorBytes() {
        return sectorBytes;
    }

    /** fsck.vfat finds nothing wrong; it ends with 1 when it does, but calls lost clusters no fault. */
    public void check() {
        String said = Shell.run("fsck.vfat", "-n", "-v", image.toString());
        if (said.contains("Reclaimed") || said.contains("wrong") || said.contains("differ") || said.contains("Free cluster")) {
            throw new AssertionError(said);
        }
    }

    /** What mtools calls free. */
    public long freeBytes() {
        String told = Shell.run("mdir", "-i", image.toString(), "::").replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1");
        return Long.parseLong(told.replace(" ", ""));
    }

    /** Gives the volume another label by mtools; none when it is empty. */
    public void name(String label) {
        Shell.run("mlabel", "-i", image.toString(), label.isEmpty() ? "-c" : "-n", "::" + label);
    }

    public void copyIn(Path folder, String path, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("in"), content);
        Shell.run("mmd", "-i", image.toString(), "::/" + Path.of(path).getParent());
        Shell.run("mcopy", "-i", image.toString(), file.toString(), "::/" + path);
    }

    public byte[] copyOut(Path folder, String path) throws IOException {
        Path file = folder.resolve("out");
        Shell.run("mcopy", "-n", "-o", "-i", image.toString(), "::/" + path, file.toString());
        return Files.readAllBytes(file);
    }

    /** Something that writes. */
    public interface Change {
        void run() throws IOException;
    }

    /** Whether the change ended in the power failure that comes after that many writes. */
    public boolean dies(int writes, Change change) {
        sectors.dieAfter(writes);
        try {
            change.run();
            return false;
        } catch (IOException dead) {
            return true;
        } finally {
            sectors.dieAfter(Integer.MAX_VALUE);
        }
    }

    private long table() throws IOException {
        ByteBuffer boot = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        sectors.read(0, boot);
        return (long) boot.getShort(14) * sectorBytes;
    }

    /** Lets the chain of the root folder end in a free cluster. */
    public void damageChainOfRoot() throws IOException {
        change(table() + 2 * 4, 0);
    }

    public void markDirty() throws IOException {
        change(table() + 4, 0x07FF_FFFF);
    }

    private void change(long at, int value) throws IOException {
        ByteBuffer sector = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        sectors.read(at / 512 * 512, sector);
        sector.putInt((int) (at % 512), value);
        sectors.write(new ByteOffset(at / 512 * 512), sector.array());
    }

    @Override
    public void close() throws IOException {
        sectors.close();
    }
}
