package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.tool.HiveMount;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Reg;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes values of the SYSTEM hive of an offline Windows: loads it once, makes its edits, unloads it.
 *
 * @param hive the file {@code config\SYSTEM} of an installation
 * @param edits in the order in which they are made
 */
public record EditRegistry(HiveMount mount, FileRef hive, List<RegistryEdit> edits) implements Operation {

    private static final RegistryKeyPath SELECT = RegistryKeyPath.of("Select");

    /** @throws IllegalArgumentException when there are no edits, or one is in {@code Select} or at the root */
    public EditRegistry {
        edits = List.copyOf(edits);
        if (edits.isEmpty() || edits.stream().anyMatch(edit -> edit.key().segments().size() < 2
                || edit.key().startsWith(SELECT))) {
            throw new IllegalArgumentException("not edits below a control set: " + edits);
        }
    }

    @Override
    public Target target() {
        return new Target.Hive(hive);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return RegistryTitle.of(edits);
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        RegistryExcerpt before = excerpt(snapshot);
        RegistryExcerpt after = before;
        for (RegistryEdit edit : edits) {
            after = edit.appliedTo(after);
        }
        return new Prediction.Exact(after == before ? snapshot : written(snapshot, after));
    }

    private MachineSnapshot written(MachineSnapshot snapshot, RegistryExcerpt after) {
        WindowsInstallation windows = installation(snapshot);
        return TouchedFile.written(snapshot.withInstallation(
                windows.withSystem(after).withSystemHive(windows.systemHive().map(StoreEdit::afterWriting))), hive);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        List<RegistryEdit> effective = effective(snapshot);
        if (effective.isEmpty()) {
            return new Reversal.NotNeeded();
        }
        if (!isClean(snapshot) || !RegistryInverse.exists(effective)) {
            return new Reversal.FromBackup();
        }
        List<RegistryEdit> back = RegistryInverse.of(effective, excerpt(snapshot));
        return back.stream().allMatch(EditRegistry::isWritable)
                ? new Reversal.Exact(new EditRegistry(mount, hive, back)) : new Reversal.FromBackup();
    }

    private boolean isClean(MachineSnapshot snapshot) {
        return installation(snapshot).systemHive().toOptional()
                .filter(health -> health.state() == HiveHealth.State.CLEAN).isPresent();
    }

    private static boolean isWritable(RegistryEdit edit) {
        return !(edit instanceof RegistryEdit.SetValue(var key, var value)) || Reg.canWrite(value);
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        List<RegistryEdit> effective = effective(snapshot);
        if (effective.isEmpty()) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        actions.add(new Action.RunTool(Reg.load(mount, LetteredPaths.of(snapshot, hive))));
        effective.forEach(edit -> actions.add(new Action.RunTool(call(edit))));
        actions.add(new Action.RunTool(Reg.unload(mount)));
        return actions;
    }

    private Invocation call(RegistryEdit edit) {
        return switch (edit) {
            case RegistryEdit.SetValue(var key, var value) -> Reg.add(mount, key, value);
            case RegistryEdit.DeleteValue(var key, var name) -> Reg.deleteValue(mount, key, name);
            case RegistryEdit.RemoveEmptyKey(var key) -> Reg.deleteKey(mount, key);
        };
    }

    /** The edits that change something when made in order. */
    private List<RegistryEdit> effective(MachineSnapshot snapshot) {
        var effective = new ArrayList<RegistryEdit>();
        RegistryExcerpt keys = excerpt(snapshot);
        for (RegistryEdit edit : edits) {
            RegistryExcerpt after = edit.appliedTo(keys);
            if (after != keys) {
                effective.add(edit);
            }
            keys = after;
        }
        return effective;
    }

    private RegistryExcerpt excerpt(MachineSnapshot snapshot) {
        return installation(snapshot).system().toOptional().orElseThrow(() -> new IllegalStateException(
                "the registry cannot be changed, for it cannot be read: " + hive));
    }

    private WindowsInstallation installation(MachineSnapshot snapshot) {
        return snapshot.installations().stream().filter(windows -> windows.systemHiveFile().equals(hive)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no Windows was found with the hive " + hive));
    }
}
