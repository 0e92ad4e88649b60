package dev.bootmend.linux;

import dev.bootmend.json.HostNotes;
import dev.bootmend.json.JsonFileException;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The drive letters and loaded hives that tools believe in. Linux has neither, so they are kept in a file of BootMend,
 * by the identity of the disk: nothing of them is on the disk, and they are there again after a crash.
 */
final class LetterNotes {

    private final Path file;
    private final LinuxDisks disks;

    LetterNotes(Path file, LinuxDisks disks) {
        this.file = file;
        this.disks = disks;
    }

    /** The letters of partitions that are attached at present. */
    synchronized Map<DriveLetter, PartitionRef> letters() throws IOException {
        List<LinuxDisk> present = disks.latest();
        var letters = new TreeMap<DriveLetter, PartitionRef>();
        for (HostNotes.Letter note : read().letters()) {
            partition(present, note.place()).ifPresent(place -> letters.put(note.letter(), place));
        }
        return letters;
    }

    synchronized void assign(PartitionRef partition, DriveLetter letter) throws IOException {
        PartitionRef owner = letters().get(letter);
        if (owner != null && !owner.equals(partition)) {
            throw new IOException("The letter " + letter.withColon() + " is in use.");
        }
        HostNotes.Place place = place(partition);
        HostNotes notes = read();
        var letters = new ArrayList<>(notes.letters());
        letters.removeIf(note -> note.letter().equals(letter) || note.place().equals(place));
        letters.add(new HostNotes.Letter(letter, place));
        write(new HostNotes(letters, notes.hives()));
    }

    synchronized void release(DriveLetter letter) throws IOException {
        if (!letters().containsKey(letter)) {
            throw new IOException("No partition has the letter " + letter.withColon() + ".");
        }
        HostNotes notes = read();
        write(new HostNotes(notes.letters().stream().filter(note -> !note.letter().equals(letter)).toList(), notes.hives()));
    }

    /** The hives that are loaded from disks that are attached at present. */
    synchronized List<LoadedHive> hives() throws IOException {
        List<HostNotes.Hive> noted = read().hives();
        if (noted.isEmpty()) {
            return List.of();
        }
        List<LinuxDisk> present = disks.latest();
        return noted.stream().flatMap(note -> partition(present, note.place()).stream()
                .map(place -> new LoadedHive(note.mount(), new FileRef(place, note.path())))).toList();
    }

    synchronized void record(List<LoadedHive> hives) throws IOException {
        var notes = new ArrayList<HostNotes.Hive>();
        for (LoadedHive hive : hives) {
            notes.add(new HostNotes.Hive(hive.mount(), place(hive.file().partition()), hive.file().path()));
        }
        write(new HostNotes(read().letters(), notes));
    }

    private HostNotes.Place place(PartitionRef partition) throws IOException {
        LinuxDisk disk = disks.latest().stream().filter(found -> found.number().equals(partition.disk())).findFirst()
                .orElseThrow(() -> new IOException("There is no disk " + partition.disk() + "."));
        if (disk.use().isPresent()) {
            throw new IOException("Disk " + partition.disk() + " belongs to this machine.");
        }
        if (disk.partition(partition.start()).isEmpty()) {
            throw new IOException("There is no " + partition + ".");
        }
        return new HostNotes.Place(identity(disk), partition.start());
    }

    private static String identity(LinuxDisk disk) {
        return disk.table().identity().toString();
    }

    /** A disk of the machine itself never answers to a note, whatever identity it has. */
    private static Optional<PartitionRef> partition(List<LinuxDisk> disks, HostNotes.Place place) {
        return disks.stream().filter(disk -> disk.use().isEmpty() && identity(disk).equals(place.disk())).findFirst()
                .map(disk -> new PartitionRef(disk.number(), place.start()));
    }

    private HostNotes read() throws IOException {
        if (!Files.exists(file)) {
            return HostNotes.NONE;
        }
        try {
            return HostNotes.read(Files.readAllBytes(file), file.toString());
        } catch (JsonFileException damaged) {
            throw new IOException(damaged.problem().toString(), damaged);
        }
    }

    private void write(HostNotes notes) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(notes.write());
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
