package dev.bootmend.plan;

import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what differs between two snapshots of one machine: for the preview, for drift before a run and for the look
 * afterwards.
 *
 * <p>Compared is everything but the free space of volumes, which any program on the machine changes, and the roles of
 * partitions, which follow from the rest. Where one side did not look, nothing differs: a registry key outside its
 * scope, a file that was not looked for, the content of a file without a seal. Parts that are the very same object are
 * not walked through, and the work grows with the number of boot entries, not faster.
 */
public final class Changes {

    private Changes() {
    }

    /** Every difference, in the order disks, letters, files, stores, registry, loaded hives. */
    public static List<Change> between(MachineSnapshot before, MachineSnapshot after) {
        if (before == after) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        changes.addAll(DiskChanges.between(before.disks(), after.disks()));
        changes.addAll(VolumeChanges.letters(before, after));
        changes.addAll(VolumeChanges.files(before, after));
        changes.addAll(StoreChanges.between(before.stores(), after.stores()));
        changes.addAll(InstallationChanges.between(before.installations(), after.installations()));
        changes.addAll(mounts(before.loadedHives(), after.loadedHives()));
        return List.copyOf(changes);
    }

    private static List<Change> mounts(List<LoadedHive> before, List<LoadedHive> after) {
        var changes = new ArrayList<Change>();
        before.stream().filter(hive -> !after.contains(hive))
                .forEach(hive -> changes.add(new Change.Mount(hive, false)));
        after.stream().filter(hive -> !before.contains(hive))
                .forEach(hive -> changes.add(new Change.Mount(hive, true)));
        return changes;
    }
}
