package dev.bootmend.probe;

import dev.bootmend.disk.role.IdentityCollisions;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a machine from what a platform supplies: the sectors of its disks and the files of its volumes. The same on
 * every platform, so that what a practice machine shows is what a repair VM shows.
 *
 * <p>Of a disk that belongs to the machine only its partition table and the first sectors of its partitions are read,
 * never a file. On every other disk these are looked for: the files that tell roles and those of the scope, BCD stores
 * at both places where one may be, the files their entries name, and each Windows with the part of its SYSTEM hive that
 * is of interest. Stores, SYSTEM hives and the logs of both are sealed; so is a file that an entry names as the hive of
 * the Initial Machine Configuration, when it opens as a hive. A sealed file was read to its end: a store or hive that
 * is unreadable although its file is sealed is damaged, and without a seal nobody has seen its content.
 *
 * <p>Whatever cannot be read is unreadable in the snapshot, with its place and what can be done.
 */
public final class SnapshotBuilder implements MachineProbe {

    private final DiskSource source;
    private final VolumeFiles files;

    public SnapshotBuilder(DiskSource source, VolumeFiles files) {
        this.source = source;
        this.files = files;
    }

    @Override
    public MachineSnapshot look(ProbeScope scope) throws ProbeException {
        List<Disk> disks = IdentityCollisions.marked(source.disks().stream().map(DiskLook::of).toList());
        List<DiskFacts> attached = disks.stream().filter(disk -> !disk.belongsToHost())
                .map(disk -> DiskFacts.gather(disk, files, scope)).toList();
        List<Disk> all = disks.stream().map(disk -> withFiles(disk, attached)).toList();
        return new MachineSnapshot(source.machine(), all, roles(attached), stores(attached),
                attached.stream().flatMap(disk -> disk.installations().stream()).toList(), source.loadedHives(),
                source.lettersInUse(), source.fileSystemRepair());
    }

    private static Disk withFiles(Disk disk, List<DiskFacts> attached) {
        return attached.stream().map(DiskFacts::disk).filter(gathered -> gathered.number().equals(disk.number()))
                .findFirst().orElse(disk);
    }

    private static Map<DiskNumber, DiskRoles> roles(List<DiskFacts> attached) {
        var roles = new TreeMap<DiskNumber, DiskRoles>();
        attached.stream().filter(disk -> disk.disk().partitions().isKnown())
                .forEach(disk -> roles.put(disk.disk().number(), disk.roles()));
        return roles;
    }

    private static Map<FileRef, Reading<BootStore>> stores(List<DiskFacts> attached) {
        var stores = new TreeMap<FileRef, Reading<BootStore>>();
        attached.forEach(disk -> stores.putAll(disk.stores()));
        return stores;
    }
}
