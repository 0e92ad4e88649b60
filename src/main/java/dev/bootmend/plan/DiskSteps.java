package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.recipe.VolumeRole;
import java.util.Map;
import java.util.Set;

/** Turns the steps of a recipe that are about partitions, file systems and files into operations. */
final class DiskSteps {

    private static final String WINDOWS_CAN = "Attach the disk to a Windows machine and check it there (chkdsk /f).";

    private final OfferDraft draft;

    DiskSteps(OfferDraft draft) {
        this.draft = draft;
    }

    void active(GroupStep step) {
        draft.add(step, "active", new SetActive(draft.target().disk(), Set.of(draft.target().system())), true);
    }

    void check(GroupStep step, RecipeStep.CheckFileSystem check) {
        if (check.volume() == VolumeRole.SYSTEM && draft.target().singlePartition()) {
            draft.note("The Windows partition is the System partition, too; it is checked once.");
            return;
        }
        PartitionRef ref = check.volume() == VolumeRole.WINDOWS ? draft.target().windows() : draft.target().system();
        String id = (check.repair() ? "check/" : "look/") + check.volume();
        switch (draft.machine().fileSystemRepair()) {
            case CHKDSK -> draft.add(step, id, new CheckFileSystem(ref, check.repair()), true);
            case NTFSFIX -> ntfsfix(step, id, new RunNtfsfix(ref, check.repair()));
            case NONE -> draft.note("There is no chkdsk on this machine, and ntfsfix is not installed (package ntfs-3g). "
                    + WINDOWS_CAN);
        }
    }

    private void ntfsfix(GroupStep step, String id, RunNtfsfix operation) {
        String which = PartitionTitle.of(draft.machine(), operation.partition());
        if (draft.machine().volume(operation.partition()).filter(volume -> volume.fileSystem() == FileSystem.NTFS).isEmpty()) {
            draft.note("There is no chkdsk on this machine, and ntfsfix only knows NTFS, which " + which + " is not. "
                    + WINDOWS_CAN);
            return;
        }
        draft.note("There is no chkdsk on this machine. " + RunNtfsfix.IS_NO_CHECK);
        draft.add(step, id, operation, true);
    }

    /** Every file that is a dump can be collected; those that are cut off or unreadable are not ticked. */
    void collect() {
        Map<VolumePath, Reading<MemoryDump>> dumps = draft.machine().installation(draft.target().windows())
                .map(WindowsInstallation::dumps).<Map<VolumePath, Reading<MemoryDump>>>map(all -> all).orElse(Map.of());
        dumps.forEach((path, header) -> header.toOptional().ifPresent(dump -> collect(path, dump)));
        if (draft.count() == 0) {
            draft.note("There is no memory dump on the Windows partition.");
        }
    }

    private void collect(VolumePath path, MemoryDump dump) {
        boolean whole = dump.completeness() != MemoryDump.Completeness.TRUNCATED;
        if (!whole) {
            draft.note(path + " is cut off; support can seldom use such a dump. It is not ticked.");
        }
        draft.add("collect" + path, new CollectDump(new FileRef(draft.target().windows(), path), dump.size(),
                description(dump)), whole);
    }

    private static String description(MemoryDump dump) {
        return dump.stopCode().map(StopCode::toString).orElse("no stop code") + ", "
                + dump.time().map(WindowsTime::toString).orElse("time not recorded") + ", "
                + dump.type().map(type -> type + " dump").orElse("type not known");
    }
}
