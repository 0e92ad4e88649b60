package dev.bootmend.disk.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.disk.Tables;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityCollisionsTest {

    private static final Guid ONE = Guid.of("11111111-1111-1111-1111-111111111111");
    private static final Guid TWO = Guid.of("22222222-2222-2222-2222-222222222222");

    private static Disk mbr(int number, int signature) {
        return Disks.disk(number, new DiskIdentity.Mbr(new DiskSignature(signature)), List.of());
    }

    private static Disk gpt(int number, Guid guid, Partition... partitions) {
        return Disks.disk(number, new DiskIdentity.Gpt(guid), List.of(partitions));
    }

    private static DiskCondition.IdentityCollision with(int number) {
        return new DiskCondition.IdentityCollision(new DiskNumber(number));
    }

    @Test
    void aSharedSignatureOrGuidIsFoundOnEveryDisk() {
        var collisions = IdentityCollisions.among(List.of(
                mbr(0, 5), mbr(2, 5), mbr(7, 5), mbr(3, 6), gpt(4, ONE), gpt(5, ONE), gpt(6, TWO)));
        assertEquals(Map.of(
                new DiskNumber(0), List.of(with(2), with(7)), new DiskNumber(2), List.of(with(0), with(7)),
                new DiskNumber(7), List.of(with(0), with(2)),
                new DiskNumber(4), List.of(with(5)), new DiskNumber(5), List.of(with(4))), collisions);
    }

    @Test
    void aSharedPartitionGuidIsACollisionToo() {
        Partition partition = Tables.gpt(1, PartitionType.Gpt.BASIC_DATA, 1, 10, 0, "");
        var collisions = IdentityCollisions.among(List.of(gpt(1, ONE, partition), gpt(2, TWO, partition)));
        assertEquals(List.of(with(2)), collisions.get(new DiskNumber(1)));
    }

    @Test
    void zeroIsNoIdentity() {
        assertEquals(Map.of(), IdentityCollisions.among(List.of(mbr(0, 0), mbr(1, 0), gpt(2, Guid.ZERO), gpt(3, Guid.ZERO),
                Disks.disk(4, new DiskIdentity.None(), List.of()), Disks.disk(5, new DiskIdentity.None(), List.of()))));
    }

    @Test
    void theConditionIsAddedOnce() {
        List<Disk> marked = IdentityCollisions.marked(IdentityCollisions.marked(List.of(mbr(0, 5), mbr(1, 5), mbr(2, 6))));
        assertEquals(List.of(List.of(with(1)), List.of(with(0)), List.of()), marked.stream().map(Disk::conditions).toList());
    }
}
