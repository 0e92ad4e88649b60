package dev.bootmend.plan;

import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.Guard;
import java.util.List;
import java.util.Optional;

/** The guard on the SYSTEM hive of a target. */
final class HiveGuard {

    private static final String RESTORE = "BootMend does not repair hives; restore it from a backup.";

    private final RepairTarget target;
    private final MachineSnapshot machine;

    HiveGuard(RepairTarget target, MachineSnapshot machine) {
        this.target = target;
        this.machine = machine;
    }

    List<Blocker> loadable() {
        Optional<WindowsInstallation> windows = machine.installation(target.windows());
        if (windows.isEmpty()) {
            return blocked("No Windows was found on the Windows partition.", "Choose the disk again.");
        }
        Optional<LoadedHive> loaded = machine.loadedHives().stream()
                .filter(hive -> hive.file().equals(windows.get().systemHiveFile())).findFirst();
        if (loaded.isPresent()) {
            return blocked("The SYSTEM hive is still loaded as HKLM\\" + loaded.get().mount() + ".",
                    "Unload it first: reg unload HKLM\\" + loaded.get().mount());
        }
        return switch (windows.get().systemHive()) {
            case Reading.Known<HiveHealth>(HiveHealth health) -> health.isEditable() ? keys(windows.get()) : blocked(
                    "The SYSTEM hive is damaged: " + StoreChanges.shown(health) + StoreGuards.notes(health) + ".",
                    RESTORE);
            case Reading.Absent<HiveHealth>() -> blocked("There is no file " + windows.get().systemHiveFile().path()
                    + ".", RESTORE);
            case Reading.Unreadable<HiveHealth>(Problem problem) -> unreadable(problem);
        };
    }

    private static List<Blocker> keys(WindowsInstallation windows) {
        return windows.system() instanceof Reading.Unreadable<RegistryExcerpt>(Problem problem) ? unreadable(problem)
                : windows.system().isAbsent() ? blocked("The SYSTEM hive was not looked at.", "Look at the disk again.")
                : List.of();
    }

    private static List<Blocker> unreadable(Problem problem) {
        return blocked("The SYSTEM hive cannot be read: " + problem.place() + ": " + problem.detail(),
                problem.remedy());
    }

    private static List<Blocker> blocked(String text, String remedy) {
        return List.of(Blocker.of(Guard.HIVE_LOADABLE, text, remedy));
    }
}
