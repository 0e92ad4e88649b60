package dev.bootmend.flow;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A signature that no disk of a machine carries or has carried. Drawn from the disk's own one, so that two plans for the
 * same disk show the same.
 */
final class UnusedSignature {

    private UnusedSignature() {
    }

    static DiskSignature of(MachineSnapshot machine, DiskNumber number) {
        Set<DiskSignature> taken = machine.disks().stream().flatMap(UnusedSignature::signatures).collect(Collectors.toSet());
        var drawn = new SplittableRandom(machine.disk(number).stream().flatMap(UnusedSignature::signatures).findFirst()
                .map(DiskSignature::value).orElse(0));
        DiskSignature candidate = new DiskSignature(drawn.nextInt());
        while (candidate.value() == 0 || taken.contains(candidate)) {
            candidate = new DiskSignature(drawn.nextInt());
        }
        return candidate;
    }

    private static Stream<DiskSignature> signatures(Disk disk) {
        return Stream.of(disk.identity(), disk.ownIdentity()).filter(DiskIdentity.Mbr.class::isInstance)
                .map(identity -> ((DiskIdentity.Mbr) identity).signature());
    }
}
