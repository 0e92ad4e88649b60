package dev.bootmend.plan;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.Guard;
import java.util.ArrayList;
import java.util.List;

/** The guard on what bcdboot needs to build boot files anew. */
final class RebuildGuard {

    /** The boot files of one Windows with all languages and fonts take about 25 MiB. */
    private static final ByteSize ROOM = ByteSize.ofMebibytes(32);

    private final RepairTarget target;
    private final MachineSnapshot machine;

    RebuildGuard(RepairTarget target, MachineSnapshot machine) {
        this.target = target;
        this.machine = machine;
    }

    /** None when a volume is not there at all, which other guards are about. */
    List<Blocker> sources() {
        var blockers = new ArrayList<Blocker>();
        VolumePath windows = machine.installation(target.windows()).map(WindowsInstallation::directory)
                .orElse(VolumePath.of("\\Windows"));
        machine.volume(target.windows()).ifPresent(volume -> {
            source(volume, BootFilePaths.template(windows), "bcdboot cannot make a store without it", blockers);
            source(volume, BootFilePaths.source(windows, target.generation()), "there is no boot manager to copy",
                    blockers);
        });
        machine.volume(target.system()).ifPresent(volume -> volume(volume, blockers));
        return blockers;
    }

    private static void source(Volume volume, VolumePath path, String consequence, List<Blocker> blockers) {
        switch (volume.file(path)) {
            case Reading.Known<FileFact>(FileFact fact) when fact.size().bytes() > 0 -> { }
            case Reading.Known<FileFact> ignored -> blockers.add(blocked(path + " is empty: " + consequence + "."));
            case Reading.Absent<FileFact>() -> blockers.add(blocked("There is no " + path + ": " + consequence + "."));
            case Reading.Unreadable<FileFact>(var problem) ->
                    blockers.add(blocked(path + " could not be looked for: " + problem.detail()));
        }
    }

    private void volume(Volume volume, List<Blocker> blockers) {
        if (target.generation() == Generation.GEN2 && volume.fileSystem() != FileSystem.FAT32) {
            blockers.add(Blocker.of(Guard.REBUILD_SOURCES, "The EFI system partition is " + volume.fileSystem()
                    + "; bcdboot asks for FAT32.", "BootMend never formats a partition; restore a backup of the disk."));
        }
        volume.free().toOptional().filter(free -> free.compareTo(ROOM) < 0).ifPresent(free ->
                blockers.add(Blocker.of(Guard.REBUILD_SOURCES, "The System partition has " + free
                        + " free; boot files and their backup need " + ROOM + ".", "Make room on it.")));
    }

    private static Blocker blocked(String text) {
        return Blocker.of(Guard.REBUILD_SOURCES, text,
                "Repair the Windows on the disk first (sfc or dism from a machine of the same version), or restore a"
                        + " backup.");
    }
}
