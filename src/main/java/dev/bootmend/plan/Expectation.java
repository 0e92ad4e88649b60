package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.WindowsCase;
import java.util.Optional;

/** Something that is certain of an outcome although not all of it is, and that can be judged by looking. */
public sealed interface Expectation {

    /** Whether the machine is so. */
    boolean holds(MachineSnapshot machine);

    /** What is expected, as a sentence. */
    String text();

    /** The file is there and has content. */
    record FileThere(FileRef file) implements Expectation {

        @Override
        public boolean holds(MachineSnapshot machine) {
            return machine.volume(file.partition()).flatMap(volume -> volume.file(file.path()).toOptional())
                    .filter(fact -> fact.size().bytes() > 0).isPresent();
        }

        @Override
        public String text() {
            return file.path() + " is there.";
        }
    }

    /** The disk has that identity and is online, or is not. */
    record DiskIs(DiskNumber disk, DiskIdentity identity, boolean online) implements Expectation {

        @Override
        public boolean holds(MachineSnapshot machine) {
            return machine.disk(disk).filter(found -> found.identity().equals(identity)
                    && found.has(DiskCondition.Offline.class) != online).isPresent();
        }

        @Override
        public String text() {
            return "Disk " + disk + " is " + (online ? "online" : "offline") + " and has the identity " + identity + ".";
        }
    }

    /** The file system is not marked for a check, and its journal is closed. */
    record NotMarked(PartitionRef partition) implements Expectation {

        @Override
        public boolean holds(MachineSnapshot machine) {
            return machine.volume(partition).filter(volume -> !volume.is(VolumeCondition.DIRTY)
                    && !volume.is(VolumeCondition.JOURNAL_OPEN)).isPresent();
        }

        @Override
        public String text() {
            return "The file system is not marked for a check any more.";
        }
    }

    /**
     * The store can be read, and its default entry starts the Windows on the disk.
     *
     * @param loader the path that the entry names
     */
    record StartsWindows(FileRef store, BootDevice windows, String loader) implements Expectation {

        /** Geoff Chappell: BCD elements. */
        private static final ElementCode DEFAULT = new ElementCode(0x23000003);
        private static final ElementCode DEVICE = new ElementCode(0x11000001);
        private static final ElementCode OS_DEVICE = new ElementCode(0x21000001);
        private static final ElementCode PATH = new ElementCode(0x12000002);

        @Override
        public boolean holds(MachineSnapshot machine) {
            Optional<BootStore> content = machine.store(store).toOptional()
                    .filter(found -> found.health().isEditable());
            return content.flatMap(BootStore::bootManager).flatMap(manager -> manager.element(DEFAULT))
                    .flatMap(element -> element.value() instanceof BootValue.ObjectRef(var id)
                            ? content.get().object(id) : Optional.empty())
                    .filter(this::starts).isPresent();
        }

        private boolean starts(BootObject entry) {
            return leads(entry, DEVICE) && leads(entry, OS_DEVICE) && entry.element(PATH)
                    .filter(element -> element.value() instanceof BootValue.Text(String path)
                            && WindowsCase.upcase(path).equals(WindowsCase.upcase(loader))).isPresent();
        }

        private boolean leads(BootObject entry, ElementCode code) {
            return entry.element(code).filter(element -> element.value() instanceof BootValue.Device device
                    && device.device().equals(windows)).isPresent();
        }

        @Override
        public String text() {
            return "The BCD store can be read, and its default entry starts " + loader
                    + " on the Windows partition of this disk.";
        }
    }
}
