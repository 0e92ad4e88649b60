package dev.bootmend.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeCountTest {

    private static final PartitionRef PLACE = new PartitionRef(new DiskNumber(1), new ByteOffset(1 << 20));
    private static final FileRef HIVE = new FileRef(PLACE, VolumePath.of("\\Windows\\System32\\config\\SYSTEM"));
    private static final Change FLAG = new Change.ActiveFlag(PLACE, false, true);
    private static final Change FILE = new Change.File(HIVE, Optional.empty(),
            Optional.of(new FileFact(new ByteSize(5), Optional.empty())));
    private static final Change SIDE = new Change.Other(new DiskNumber(1), "SYSTEM hive", "dirty", "clean");

    private static Change value(String name, boolean set) {
        Optional<RegistryValue> value = Optional.of(RegistryValue.dword(name, 0));
        return new Change.Value(HIVE, RegistryKeyPath.of("ControlSet001\\Control"), name,
                set ? Optional.empty() : value, set ? value : Optional.empty(), false);
    }

    @Test
    void oneKindIsSaidInWords() {
        assertEquals("Two values will be set", new ChangeCount(List.of(value("a", true), value("b", true)), false).heading());
        assertEquals("One value will be deleted", new ChangeCount(List.of(value("a", false)), false).heading());
    }

    @Test
    void severalKindsAreCounted() {
        ChangeCount count = new ChangeCount(List.of(value("a", true), value("b", false), FLAG), false);
        assertEquals("1 value will be set, 1 value deleted, 1 active flag changed", count.heading());
        assertEquals("Apply 3 changes", count.button());
    }

    @Test
    void whatFollowsFromOtherChangesIsNotCountedAgain() {
        assertEquals(1, new ChangeCount(List.of(value("a", true), FILE, SIDE), false).total());
        assertEquals("One file will be changed", new ChangeCount(List.of(FILE), false).heading());
    }

    @Test
    void anUndoPutsBack() {
        ChangeCount count = new ChangeCount(List.of(value("a", true), value("b", false)), true);
        assertEquals("1 value will be put back, 1 value removed again", count.heading());
        assertEquals("Undo 2 changes", count.button());
        assertEquals("Undo 1 change", new ChangeCount(List.of(FLAG), true).button());
    }

    @Test
    void aPlanThatOnlyCleansUpChangesNothingOnTheDisk() {
        ChangeCount count = new ChangeCount(List.of(), true);
        assertEquals("Nothing on the disk will change", count.heading());
        assertEquals("Clean up", count.button());
    }
}
