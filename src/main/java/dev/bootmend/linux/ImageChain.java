package dev.bootmend.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that an image rests on. They are only read, and only files are: an image is made by somebody else, and must not
 * lead a program that runs as root to a disk of this machine, to the network, or to a file that is written.
 */
final class ImageChain {

    private static final int DEEPEST = 64;

    private ImageChain() {
    }

    /**
     * The images below an image, the nearest first.
     *
     * @throws IOException when the image cannot be used with what belongs to it, with the reason
     */
    static List<Path> below(Path image, ImageFormat format) throws IOException {
        if (format == ImageFormat.VHDX && VhdxHeader.hasParent(image)) {
            throw new IOException(image + " is a differencing VHDX: it holds only what differs from its parent. Merge it with its "
                    + "parent first (Hyper-V: Merge-VHD).");
        }
        var below = new ArrayList<Path>();
        Optional<Path> next = format == ImageFormat.QCOW2 ? under(image) : Optional.empty();
        while (next.isPresent()) {
            if (below.size() == DEEPEST || next.get().equals(image) || below.contains(next.get())) {
                throw new IOException(image + " rests on images that lead back to each other, or on more than " + DEEPEST + ".");
            }
            below.add(next.get());
            next = ImageFormat.of(next.get()) == ImageFormat.QCOW2 ? under(next.get()) : Optional.empty();
        }
        return List.copyOf(below);
    }

    private static Optional<Path> under(Path image) throws IOException {
        Qcow2Header header = Qcow2Header.of(image);
        if (header.encrypted()) {
            throw new IOException(image + " is encrypted. Decrypt it into another file first (qemu-img convert, with its secret).");
        }
        if (header.dataOutside()) {
            throw new IOException(image + " keeps its content in another file, which an image may not lead to. Convert it: "
                    + "qemu-img convert -O qcow2 " + image + " NEW.qcow2");
        }
        if (header.corrupt()) {
            throw new IOException(image + " is marked as damaged by QEMU. Look at it with qemu-img check " + image
                    + ", and repair a copy of it (qemu-img check -r all).");
        }
        return header.backing().isEmpty() ? Optional.empty() : Optional.of(backing(image, header.backing().get()));
    }

    /** A colon before the first slash is how QEMU tells a protocol from a name. */
    private static Path backing(Path image, String named) throws IOException {
        String name = named.startsWith("file:") ? named.substring("file:".length()) : named;
        String advice = " Make it whole where it is: qemu-img convert -O qcow2 " + image + " NEW.qcow2";
        if (name.split("/", 2)[0].contains(":")) {
            throw new IOException(image + " rests on " + name + ", which is no file." + advice);
        }
        Path file = image.resolveSibling(name);
        if (!Files.exists(file)) {
            throw new IOException(image + " rests on " + file + ", which is not there. Put that image in its place.");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(image + " rests on " + file + ", which is no file." + advice);
        }
        return file.toRealPath();
    }
}
