package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.Optional;

/** One difference between two snapshots of a machine: before and after. */
public sealed interface Change {

    /** An element of a BCD object was added, changed or removed. */
    record Element(FileRef store, BootObject object, ElementCode code, Optional<BootElement> before,
            Optional<BootElement> after) implements Change {
    }

    /** A BCD object was added or removed with everything in it. */
    record Entry(FileRef store, Guid id, Optional<BootObject> before, Optional<BootObject> after) implements Change {
    }

    /** A store appeared, vanished, or became readable or unreadable. */
    record Store(FileRef store, String before, String after) implements Change {
    }

    /** A registry value was added, changed or removed. */
    record Value(FileRef hive, RegistryKeyPath key, String name, Optional<RegistryValue> before,
            Optional<RegistryValue> after, boolean keyCreated) implements Change {
    }

    /** A registry key without any value was added, or a key was removed. */
    record Key(FileRef hive, RegistryKeyPath key, boolean added) implements Change {
    }

    /** The active flag of an MBR partition. */
    record ActiveFlag(PartitionRef partition, boolean before, boolean after) implements Change {
    }

    /** A watched file appeared, vanished or changed. */
    record File(FileRef file, Optional<FileFact> before, Optional<FileFact> after) implements Change {
    }

    /** The letter this machine gives a partition. Nothing on the disk. */
    record Letter(PartitionRef partition, Optional<DriveLetter> before, Optional<DriveLetter> after)
            implements Change {
    }

    /** A hive of an attached disk was loaded in this machine's registry, or unloaded. Nothing on the disk. */
    record Mount(LoadedHive hive, boolean loaded) implements Change {
    }

    /** Anything else that two looks at one disk can differ in: identity, partition table, conditions. */
    record Other(DiskNumber where, String subject, String before, String after) implements Change {
    }

    /** Whether it changes something on the disk, not only on this machine. */
    default boolean onDisk() {
        return !(this instanceof Letter || this instanceof Mount);
    }

    /** The disk it concerns. */
    default DiskNumber disk() {
        return switch (this) {
            case Element change -> change.store().partition().disk();
            case Entry change -> change.store().partition().disk();
            case Store change -> change.store().partition().disk();
            case Value change -> change.hive().partition().disk();
            case Key change -> change.hive().partition().disk();
            case ActiveFlag change -> change.partition().disk();
            case File change -> change.file().partition().disk();
            case Letter change -> change.partition().disk();
            case Mount change -> change.hive().file().partition().disk();
            case Other change -> change.where();
        };
    }
}
