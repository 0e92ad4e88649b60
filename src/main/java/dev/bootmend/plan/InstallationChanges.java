package dev.bootmend.plan;

import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs in the Windows installations: what they are, and the keys of their SYSTEM hives. */
final class InstallationChanges {

    private InstallationChanges() {
    }

    static List<Change> between(List<WindowsInstallation> before, List<WindowsInstallation> after) {
        Map<PartitionRef, WindowsInstallation> was = byPartition(before);
        Map<PartitionRef, WindowsInstallation> is = byPartition(after);
        var partitions = new TreeSet<>(was.keySet());
        partitions.addAll(is.keySet());
        var changes = new ArrayList<Change>();
        for (PartitionRef partition : partitions) {
            if (!was.containsKey(partition) || !is.containsKey(partition)) {
                changes.add(new Change.Other(partition.disk(), DiskChanges.subject(partition) + ": Windows",
                        was.containsKey(partition) ? "there" : "not there",
                        is.containsKey(partition) ? "there" : "not there"));
            } else if (was.get(partition) != is.get(partition)) {
                changes.addAll(between(was.get(partition), is.get(partition)));
            }
        }
        return changes;
    }

    private static Map<PartitionRef, WindowsInstallation> byPartition(List<WindowsInstallation> installations) {
        var map = new TreeMap<PartitionRef, WindowsInstallation>();
        installations.forEach(windows -> map.put(windows.partition(), windows));
        return map;
    }

    private static List<Change> between(WindowsInstallation before, WindowsInstallation after) {
        var changes = new Difference<>(before.partition().disk(), before.systemHiveFile().toString(), before, after)
                .in("Windows folder", WindowsInstallation::directory)
                .in("product", WindowsInstallation::product)
                .in("build", WindowsInstallation::build)
                .in("state", windows -> windows.systemHive().map(InstallationChanges::state))
                .in("control sets", WindowsInstallation::selection)
                .changes();
        changes.addAll(keys(before, after));
        return changes;
    }

    private static String state(HiveHealth health) {
        return StoreChanges.shown(health);
    }

    private static List<Change> keys(WindowsInstallation before, WindowsInstallation after) {
        if (before.system() instanceof Reading.Known<RegistryExcerpt>(var was)
                && after.system() instanceof Reading.Known<RegistryExcerpt>(var is)) {
            return RegistryChanges.between(before.systemHiveFile(), was, is);
        }
        return before.system().equals(after.system()) ? List.of() : List.of(new Change.Other(
                before.partition().disk(), before.systemHiveFile() + ": registry", Difference.state(before.system()),
                Difference.state(after.system())));
    }
}
