package dev.bootmend.disk.role;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds disks that carry the same identity: the same MBR signature, the same GPT disk GUID, or a GPT partition GUID in
 * common. Bringing one of them online makes Windows change it (VDS documentation, offline reason 4).
 */
public final class IdentityCollisions {

    private IdentityCollisions() {
    }

    /** For each disk that is not unique, the others with its identity, in ascending order; a unique disk is no key. */
    public static Map<DiskNumber, List<DiskCondition.IdentityCollision>> among(List<Disk> disks) {
        var collisions = new HashMap<DiskNumber, TreeSet<DiskNumber>>();
        holders(disks).values().stream().filter(numbers -> numbers.size() > 1).forEach(numbers ->
                numbers.forEach(number -> collisions.computeIfAbsent(number, any -> new TreeSet<>()).addAll(numbers)));
        var result = new HashMap<DiskNumber, List<DiskCondition.IdentityCollision>>();
        collisions.forEach((number, numbers) -> result.put(number, numbers.stream()
                .filter(other -> !other.equals(number)).map(DiskCondition.IdentityCollision::new).toList()));
        return Map.copyOf(result);
    }

    /** The same disks, each with a condition for every other disk of the same identity. */
    public static List<Disk> marked(List<Disk> disks) {
        Map<DiskNumber, List<DiskCondition.IdentityCollision>> collisions = among(disks);
        return disks.stream().map(disk -> with(disk, collisions.getOrDefault(disk.number(), List.of()))).toList();
    }

    private static Disk with(Disk disk, List<DiskCondition.IdentityCollision> collisions) {
        var conditions = new ArrayList<>(disk.conditions());
        if (!collisions.isEmpty()) {
            // Windows itself says only that there is another
            conditions.remove(new DiskCondition.IdentityCollision(disk.number()));
        }
        collisions.stream().filter(collision -> !conditions.contains(collision)).forEach(conditions::add);
        return new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(), disk.identity(),
                disk.partitions(), conditions, disk.hostUse(), disk.bootMark());
    }

    private static Map<Object, TreeSet<DiskNumber>> holders(List<Disk> disks) {
        var holders = new HashMap<Object, TreeSet<DiskNumber>>();
        for (Disk disk : disks) {
            identities(disk).forEach(id -> holders.computeIfAbsent(id, any -> new TreeSet<>()).add(disk.number()));
        }
        return holders;
    }

    /** Zero is what an uninitialised disk has; Windows gives such a disk an identity without asking. */
    private static List<Object> identities(Disk disk) {
        var identities = new ArrayList<>();
        switch (disk.identity()) {
            case DiskIdentity.Mbr(DiskSignature signature) when signature.value() != 0 -> identities.add(disk.identity());
            case DiskIdentity.Gpt(Guid guid) when !guid.isZero() -> identities.add(disk.identity());
            case DiskIdentity.Mbr ignored -> { }
            case DiskIdentity.Gpt ignored -> { }
            case DiskIdentity.None ignored -> { }
        }
        disk.partitions().toOptional().orElse(List.of()).stream().map(Partition::identity)
                .filter(identity -> identity instanceof PartitionIdentity.Gpt gpt && !gpt.uniqueGuid().isZero())
                .forEach(identities::add);
        return identities;
    }
}
