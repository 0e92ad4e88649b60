package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.Volume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Copies every file that a plan may change, with the transaction logs of hives, before anything is written: one copy on
 * the host and one on the same volume under {@code \\BootMend}. Both are read back and compared.
 */
final class BackupSet {

    private static final String MANIFEST = "manifest.sha256";

    private final RunId run;
    private final RunStore store;
    private final TargetFiles files;
    private final List<FileRef> copies = new ArrayList<>();

    BackupSet(RunId run, RunStore store, TargetFiles files) {
        this.run = run;
        this.store = store;
        this.files = files;
    }

    /**
     * Makes both copies of every file. Fails before anything of the target has changed; the second copies that were made
     * by then are removed again.
     *
     * @param now the machine as it was just read; a file that is not as it was read is not backed up
     */
    List<Backup> make(List<FileRef> targets, MachineSnapshot now) throws RunFailure {
        var backups = new ArrayList<Backup>();
        try {
            for (FileRef file : targets) {
                backups.add(make(file, now));
            }
            writeManifests(backups);
            return backups;
        } catch (RunFailure e) {
            throw removed(e);
        }
    }

    private RunFailure removed(RunFailure why) {
        var message = new StringBuilder(why.getMessage());
        for (FileRef copy : copies) {
            try {
                files.delete(copy);
            } catch (RunFailure e) {
                message.append(" The copy ").append(copy).append(" is left on the disk.");
            }
        }
        return new RunFailure(message.toString(), why);
    }

    private Backup make(FileRef file, MachineSnapshot now) throws RunFailure {
        Optional<byte[]> content = files.read(file);
        Optional<Sha256> digest = content.map(Digests::of);
        requireAsRead(file, digest, now);
        if (content.isEmpty()) {
            return new Backup(file, Optional.empty(), ByteSize.ZERO, "", "");
        }
        return new Backup(file, digest, new ByteSize(content.get().length),
                keepOnHost(file, content.get(), digest.get()), keepOnDisk(file, content.get(), digest.get()));
    }

    /** What happened to the file between the look that the run begins with and its backup would go unnoticed later. */
    private static void requireAsRead(FileRef file, Optional<Sha256> digest, MachineSnapshot now) throws RunFailure {
        Optional<Sha256> read = now.volume(file.partition()).map(Volume::files)
                .flatMap(all -> Optional.ofNullable(all.get(file.path())))
                .flatMap(reading -> reading.toOptional()).flatMap(FileFact::seal);
        if (read.isPresent() && !read.equals(digest)) {
            throw new RunFailure(file + " was changed by something else while the run began. "
                    + "Close what works on the disk, look again, and start again.");
        }
    }

    private String keepOnHost(FileRef file, byte[] content, Sha256 digest) throws RunFailure {
        try {
            String place = store.keep(run, file, content);
            if (store.kept(run, file, digest).isKnown()) {
                return place;
            }
            throw new RunFailure("The backup of " + file + " does not read back equal at " + place + ".");
        } catch (IOException e) {
            throw new RunFailure("Could not back up " + file + " on this machine: " + e.getMessage()
                    + " Make room or choose a writable place, and start again.", e);
        }
    }

    private String keepOnDisk(FileRef file, byte[] content, Sha256 digest) throws RunFailure {
        FileRef copy = TargetFiles.secondCopy(run, file);
        write(copy, content);
        Optional<byte[]> back = files.read(copy);
        if (back.isEmpty() || !Digests.of(back.get()).equals(digest)) {
            throw new RunFailure("The second copy of " + file + " does not read back equal at " + copy + ".");
        }
        return copy.path().toString();
    }

    private void write(FileRef copy, byte[] content) throws RunFailure {
        copies.add(copy);
        files.write(copy, content);
    }

    private void writeManifests(List<Backup> backups) throws RunFailure {
        Map<FileRef, StringBuilder> manifests = new TreeMap<>();
        for (Backup backup : backups) {
            var place = new FileRef(backup.file().partition(), TargetFiles.folder(run).child(MANIFEST));
            backup.content().ifPresent(digest -> manifests.computeIfAbsent(place, key -> new StringBuilder())
                    .append(digest).append("  ").append(backup.file().path()).append('\n'));
        }
        for (var manifest : manifests.entrySet()) {
            write(manifest.getKey(), manifest.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
