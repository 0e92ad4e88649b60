package dev.bootmend.plan;

import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import dev.bootmend.tool.HiveMount;
import dev.bootmend.tool.Reg;
import java.util.List;

/**
 * Unloads a hive of an attached disk that an interrupted run has left loaded in this machine's registry.
 *
 * @param run the run that loaded it
 */
public record UnloadHive(LoadedHive hive, RunId run) implements Operation {

    @Override
    public Target target() {
        return new Target.Hive(hive.file());
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Unload " + hive.file().path() + " from this machine's registry";
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return new Prediction.Exact(isLoaded(snapshot) ? snapshot.withLoadedHives(snapshot.loadedHives().stream()
                .filter(other -> !other.equals(hive)).toList()) : snapshot);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isLoaded(snapshot) ? List.of(new Action.RunTool(Reg.unload(new HiveMount(run)))) : List.of();
    }

    private boolean isLoaded(MachineSnapshot snapshot) {
        return snapshot.loadedHives().contains(hive);
    }
}
