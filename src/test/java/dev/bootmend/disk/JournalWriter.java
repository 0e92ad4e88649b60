package dev.bootmend.disk;

import dev.bootmend.disk.NtfsImage.Page;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Leaves the journal of a volume that another program made in a state, as a Windows would by a power cut. */
public final class JournalWriter {

    private static final int DATA = 0x80;
    private static final int PAGES = 3 * 4096;

    private JournalWriter() {
    }

    /** As when the machine lost its power. */
    public static void leaveOpen(Path volume) throws IOException {
        write(volume, NtfsImage.usual().journal(Page.open(7), Page.open(8)));
    }

    /** As when Windows keeps a part of the volume in its memory. */
    public static void leaveKept(Path volume) throws IOException {
        write(volume, NtfsImage.usual().journal(Page.open(7).kept(), Page.open(8).kept()));
    }

    /** Neither empty nor with a page that could be understood. */
    public static void damage(Path volume) throws IOException {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(7), Page.closed(8));
        image.bytes.putInt(image.at(image.journal) + 16, 3).putInt(image.at(image.journal) + 4096 + 16, 3);
        write(volume, image);
    }

    static void write(Path volume, NtfsImage image) throws IOException {
        try (var file = new RandomAccessFile(volume.toFile(), "rw")) {
            NtfsStream journal = NtfsRecord.read(source(file), new ByteOffset(0), 2, "$LogFile").stream(DATA);
            file.seek(journal.runs().getFirst().first() * journal.volume().cluster());
            file.write(image.bytes.array(), image.at(image.journal), PAGES);
            file.getFD().sync();
        }
    }

    static ByteSource source(RandomAccessFile file) {
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return file.length();
            }

            @Override
            public void read(long offset, ByteBuffer target) throws IOException {
                byte[] bytes = new byte[target.remaining()];
                file.seek(offset);
                file.readFully(bytes);
                target.put(bytes);
            }
        };
    }
}
