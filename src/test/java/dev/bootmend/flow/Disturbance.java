package dev.bootmend.flow;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.run.Collected;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Machines of which one part fails. */
final class Disturbance {

    private Disturbance() {
    }

    static Machine with(Machine machine, RunStore runs) {
        return new Machine(machine.name(), machine.disks(), machine.tools(), machine.files(), runs, machine.clock());
    }

    static Machine with(Machine machine, VolumeFiles files) {
        return new Machine(machine.name(), machine.disks(), machine.tools(), files, machine.runs(), machine.clock());
    }

    /** @param blind whether the look of that number fails, from 0 */
    static Machine blinded(Machine machine, IntPredicate blind) {
        return new Machine(machine.name(), new BlindSource(machine.disks(), blind), machine.tools(), machine.files(),
                machine.runs(), machine.clock());
    }

    /** Cannot be read at some looks. */
    private static final class BlindSource implements DiskSource {

        private final DiskSource disks;
        private final IntPredicate blind;
        private int looks;

        BlindSource(DiskSource disks, IntPredicate blind) {
            this.disks = disks;
            this.blind = blind;
        }

        @Override
        public String machine() {
            return disks.machine();
        }

        @Override
        public List<RawDisk> disks() throws ProbeException {
            if (blind.test(looks++)) {
                throw new ProbeException(new Problem("the disks", "They do not answer.", "Wait."), null);
            }
            return disks.disks();
        }

        @Override
        public List<LoadedHive> loadedHives() throws ProbeException {
            return disks.loadedHives();
        }
    }

    /** Refuses to write some files. */
    record FullVolumes(VolumeFiles files, Predicate<VolumePath> full) implements VolumeFiles {

        @Override
        public Reading<VolumeReader> reader(PartitionRef partition) {
            return files.reader(partition);
        }

        @Override
        public Reading<VolumeWriter> writer(PartitionRef partition) {
            return files.writer(partition).map(writer -> new FullVolume(writer, full));
        }
    }

    private record FullVolume(VolumeWriter volume, Predicate<VolumePath> full) implements VolumeWriter {

        @Override
        public Reading<dev.bootmend.model.FileFact> file(VolumePath path) {
            return volume.file(path);
        }

        @Override
        public Reading<List<String>> folder(VolumePath path) {
            return volume.folder(path);
        }

        @Override
        public Reading<OpenFile> open(VolumePath path) {
            return volume.open(path);
        }

        @Override
        public void write(VolumePath path, byte[] content) throws IOException {
            if (full.test(path)) {
                throw new IOException("No space left on device");
            }
            volume.write(path, content);
        }

        @Override
        public void delete(VolumePath path) throws IOException {
            volume.delete(path);
        }
    }

    /** A store of runs of which one thing fails; the rest goes to the real one. */
    static class FailingRuns implements RunStore {

        private final RunStore runs;
        private final int failing;

        /** @param failing the number of the event that cannot be written any more, from 0; negative for none */
        FailingRuns(RunStore runs, int failing) {
            this.runs = runs;
            this.failing = failing;
        }

        @Override
        public Optional<Lock> lock() throws IOException {
            return runs.lock();
        }

        @Override
        public boolean isLocked() throws IOException {
            return runs.isLocked();
        }

        @Override
        public Journal begin(RunId run) throws IOException {
            Journal journal = runs.begin(run);
            return new Journal() {

                private int events;

                @Override
                public void append(JournalEvent event) throws IOException {
                    if (events++ == failing) {
                        throw new IOException("No space left on device");
                    }
                    journal.append(event);
                }

                @Override
                public void close() throws IOException {
                    journal.close();
                    if (failing >= 0) {
                        throw new IOException("the close fails, too");
                    }
                }
            };
        }

        @Override
        public String place(RunId run) {
            return runs.place(run);
        }

        @Override
        public Journal reopen(RunId run) throws IOException {
            return runs.reopen(run);
        }

        @Override
        public List<RunId> runs() throws IOException {
            return runs.runs();
        }

        @Override
        public Reading<List<JournalEvent>> events(RunId run) {
            return runs.events(run);
        }

        @Override
        public String keep(RunId run, FileRef file, byte[] content) throws IOException {
            return runs.keep(run, file, content);
        }

        @Override
        public Reading<byte[]> kept(RunId run, FileRef file, Sha256 content) {
            return runs.kept(run, file, content);
        }

        @Override
        public Collected collect(RunId run, FileRef file, ByteSource content) throws IOException {
            return runs.collect(run, file, content);
        }

        @Override
        public List<IdentityNote> identities() throws IOException {
            return runs.identities();
        }

        @Override
        public void note(IdentityNote note) throws IOException {
            runs.note(note);
        }

        @Override
        public String write(RunId run, String name, byte[] content) throws IOException {
            return runs.write(run, name, content);
        }
    }
}
