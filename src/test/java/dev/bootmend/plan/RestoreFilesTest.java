package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.tool.HiveMount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoreFilesTest {

    private static final MachineSnapshot BEFORE = Snapshots.lettered(Generation.GEN1);
    private static final FileRef LOG = new FileRef(Snapshots.windows(),
            VolumePath.of("\\Windows\\System32\\config\\SYSTEM.LOG1"));
    private static final EditRegistry EDIT = new EditRegistry(new HiveMount(Snapshots.RUN), Snapshots.hive(), List.of(
            new RegistryEdit.SetValue(Snapshots.IMC_KEY.child("_Global"),
            RegistryValue.dword("ErrorControlPolicy", 0))));

    @Test
    void theHiveAndItsLogsComeBackTogetherAndTheRegistryWithThem() {
        MachineSnapshot after = changed();
        RestoreFiles restore = restore();
        assertEquals("Put back \\Windows\\System32\\config\\SYSTEM and 1 file beside it as before run 20261120-200312-a1b2",
                restore.title(after));
        assertEquals(List.of(new Action.RestoreFile(Snapshots.hive(), Snapshots.RUN, Snapshots.sealed('c').seal()
                .orElseThrow()),
                new Action.DeleteFile(LOG)), restore.actions(after));
        assertEquals(List.of(), Changes.between(BEFORE, restore.predict(after).machine()));
        assertEquals(new Reversal.FromBackup(), restore.reversal(after));
    }

    @Test
    void whatIsAsBeforeIsLeftAloneAlthoughNobodyLookedForTheLog() {
        assertEquals(List.of(), restore().actions(BEFORE));
        assertEquals(new Reversal.NotNeeded(), restore().reversal(BEFORE));
    }

    @Test
    void aContentThatIsNotKnownIsNotTakenForTheOldOne() {
        assertEquals(2, restore().actions(EDIT.predict(BEFORE).machine()).size());
    }

    @Test
    void lettersThatWereGivenSinceStay() {
        var assign = new AssignLetter(Snapshots.windows(), new DriveLetter('Q'));
        MachineSnapshot lettered = assign.predict(changed()).machine();
        assertEquals(List.of(new Change.Letter(Snapshots.windows(), BEFORE.volume(Snapshots.windows()).orElseThrow()
                .letter(),
                Optional.of(new DriveLetter('Q')))), Changes.between(BEFORE, restore().predict(lettered).machine()));
    }

    @Test
    void aFileWhoseContentBeforeIsNotKnownCannotBeRestored() {
        var plain = new RestoredFile.Content.Plain();
        assertThrows(IllegalArgumentException.class, () -> new RestoredFile(LOG,
                Reading.known(Snapshots.sealed('a').withoutSeal()), plain));
        assertThrows(IllegalArgumentException.class, () -> new RestoreFiles(Snapshots.RUN, List.of()));
    }

    private static RestoreFiles restore() {
        var hive = BEFORE.volume(Snapshots.windows()).orElseThrow().file(Snapshots.hive().path());
        var content = new RestoredFile.Content.SystemHive(BEFORE.installations().getFirst());
        return new RestoreFiles(Snapshots.RUN, List.of(new RestoredFile(Snapshots.hive(), hive, content),
                new RestoredFile(LOG, Reading.absent(), new RestoredFile.Content.Plain())));
    }

    private static MachineSnapshot changed() {
        return TouchedFile.known(EDIT.predict(BEFORE).machine(), Snapshots.hive(),
                Reading.known(Snapshots.sealed('e')));
    }
}
