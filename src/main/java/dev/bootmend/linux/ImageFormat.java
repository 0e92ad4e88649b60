package dev.bootmend.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The format of a disk image, told from its bytes (Microsoft: Virtual Hard Disk Image Format Specification; QEMU:
 * docs/interop/qcow2; Microsoft: MS-VHDX).
 */
enum ImageFormat {
    RAW("raw", ""),
    /** A raw image with a footer of one sector. */
    VHD_FIXED("fixed VHD", ""),
    VHD_DYNAMIC("dynamic VHD", "vpc"),
    QCOW2("qcow2", "qcow2"),
    VHDX("VHDX", "vhdx");

    private static final int SECTOR = 512;
    private static final String VHD = "conectix";
    private static final int FIXED = 2;
    private static final int DYNAMIC = 3;
    private static final int TYPE_AT = 60;

    private final String title;
    private final String qemuName;

    ImageFormat(String title, String qemuName) {
        this.title = title;
        this.qemuName = qemuName;
    }

    /**
     * Looks at the first and the last sector.
     *
     * @throws IOException when the file is too small for a disk, or needs another file beside it
     */
    static ImageFormat of(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) < 2 * SECTOR) {
            throw new IOException(file + " is no file that could hold a disk.");
        }
        String start = text(file, 0);
        String foreign = foreign(start);
        if (!foreign.isEmpty()) {
            throw new IOException(file + " is " + foreign + ", a format that is not read here. Convert it to another file: "
                    + "qemu-img convert -O raw " + file + " disk.raw");
        }
        if (start.startsWith("QFI\u00fb")) {
            return QCOW2;
        }
        if (start.startsWith("vhdxfile")) {
            return VHDX;
        }
        String end = text(file, Files.size(file) - SECTOR);
        if (!end.startsWith(VHD)) {
            if (start.startsWith(VHD)) {
                throw new IOException(file + " begins as a dynamic VHD, but its last sector is not the footer: the file is not "
                        + "whole. Copy it anew.");
            }
            return RAW;
        }
        int type = end.charAt(TYPE_AT + 3);
        return switch (type) {
            case FIXED -> VHD_FIXED;
            case DYNAMIC -> VHD_DYNAMIC;
            default -> throw new IOException(file + " is a VHD of type " + type + ", expected 2 (fixed) or 3 (dynamic). "
                    + "A differencing disk has to be merged with its parent first.");
        };
    }

    /** Told by the first bytes (VMware: Virtual Disk Format 1.1; QEMU: block/vdi.c); empty when it is none of these. */
    private static String foreign(String start) {
        boolean vmdk = start.startsWith("KDMV") || start.startsWith("# Disk DescriptorFile");
        return vmdk ? "a VMDK" : start.startsWith("\u007f\u0010\u00da\u00be", 64) ? "a VDI" : "";
    }

    private static String text(Path file, long at) throws IOException {
        ByteBuffer sector = ByteBuffer.allocate(SECTOR);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (sector.hasRemaining() && channel.read(sector, at + sector.position()) > 0) {
                // until the sector is full or the file ends
                continue;
            }
        }
        return new String(sector.array(), StandardCharsets.ISO_8859_1);
    }

    boolean needsQemu() {
        return !qemuName.isEmpty();
    }

    String qemuName() {
        return qemuName;
    }

    String title() {
        return title;
    }

    /** The bytes of the disk in a file that holds it as it is. */
    long diskBytes(Path file) throws IOException {
        return Files.size(file) - (this == VHD_FIXED ? SECTOR : 0);
    }
}
