package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.Guard;
import java.util.List;

/** The guards on the BCD store of a target. */
final class StoreGuards {

    private static final String REBUILD =
            "A store that is missing or damaged has to be rebuilt; choose the recipe for that.";

    private final RepairTarget target;
    private final MachineSnapshot machine;

    StoreGuards(RepairTarget target, MachineSnapshot machine) {
        this.target = target;
        this.machine = machine;
    }

    List<Blocker> path() {
        boolean onSystem = target.store().partition().equals(target.system())
                && target.system().disk().equals(target.disk());
        boolean usual = target.store().path().equals(RepairTarget.storePath(target.generation()));
        return onSystem && usual ? List.of() : List.of(Blocker.of(Guard.STORE_PATH, "The BCD store " + target.store()
                + " is not where a generation " + target.generation().number() + " machine reads it from: "
                + RepairTarget.storePath(target.generation()) + " on its System partition.", "Choose the disk again."));
    }

    List<Blocker> readable() {
        return switch (machine.store(target.store())) {
            case Reading.Known<BootStore>(BootStore store) -> usable(store);
            case Reading.Absent<BootStore>() -> blocked("There is no BCD store " + target.store().path() + ".",
                    REBUILD);
            case Reading.Unreadable<BootStore>(Problem problem) -> blocked(
                    "The BCD store cannot be read: " + problem.place() + ": " + problem.detail(),
                    problem.remedy().isEmpty() ? "Close the programs that use it and look again." : problem.remedy());
        };
    }

    /** A store that is good must never be replaced because somebody else has it open. */
    List<Blocker> replaceable() {
        Reading<FileFact> file = machine.volume(target.system()).map(volume -> volume.file(target.store().path()))
                .orElseGet(Reading::absent);
        boolean seen = switch (machine.store(target.store())) {
            case Reading.Known<BootStore> ignored -> true;
            case Reading.Absent<BootStore>() -> machine.stores().containsKey(target.store()) || !file.isUnreadable();
            case Reading.Unreadable<BootStore> ignored -> file.toOptional()
                    .filter(fact -> fact.size().bytes() == 0 || fact.seal().isPresent()).isPresent();
        };
        return seen ? List.of() : List.of(Blocker.of(Guard.STORE_REPLACEABLE,
                "The BCD store could not be read; it may be perfectly good, so it is not replaced.",
                "Close the programs that use it and look again."));
    }

    private List<Blocker> usable(BootStore store) {
        if (!store.health().isEditable()) {
            return blocked("The BCD store is damaged: " + StoreChanges.shown(store.health())
                    + notes(store.health()) + ".", REBUILD);
        }
        return store.loaders().isEmpty() ? blocked("The BCD store holds no Windows entry.", REBUILD) : List.of();
    }

    static String notes(HiveHealth health) {
        return health.notes().isEmpty() ? "" : " (" + String.join("; ", health.notes()) + ")";
    }

    private static List<Blocker> blocked(String text, String remedy) {
        return List.of(Blocker.of(Guard.STORE_READABLE, text, remedy));
    }
}
