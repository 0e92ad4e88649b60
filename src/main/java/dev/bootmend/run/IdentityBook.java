package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What this machine knows of the identities of attached disks: the one that each had at first sight, and those that were
 * lent. Kept beside the journals, so that it outlives this process.
 */
public final class IdentityBook {

    private final List<IdentityNote> notes;

    private IdentityBook(List<IdentityNote> notes) {
        this.notes = notes;
    }

    /** @throws IOException when it cannot be read: what is not known must not pass for "nothing lent" */
    public static IdentityBook of(RunStore store) throws IOException {
        return new IdentityBook(store.identities());
    }

    /** Writes down every attached disk that was never seen before. */
    public void see(MachineSnapshot machine, RunStore store, Instant at) throws IOException {
        for (Disk disk : unseen(machine)) {
            store.note(new IdentityNote.FirstSight(at, mark(disk), disk.ownIdentity()));
        }
    }

    /** The attached disks whose identity is not written down yet. One whose table cannot be read cannot be told from others. */
    public List<Disk> unseen(MachineSnapshot machine) {
        return machine.disks().stream().filter(disk -> !disk.belongsToHost() && !disk.partitions().isUnreadable())
                .filter(disk -> !(disk.identity() instanceof DiskIdentity.None) && firstSight(disk).isEmpty()).toList();
    }

    /** The identity that the disk had when it was seen first; empty when nobody could write that down. */
    Optional<IdentityNote.FirstSight> firstSight(Disk disk) {
        Sha256 mark = mark(disk);
        return notes.stream().filter(IdentityNote.FirstSight.class::isInstance).map(IdentityNote.FirstSight.class::cast)
                .filter(sight -> sight.disk().equals(mark)).findFirst();
    }

    /** Other identities of the disk that has that one: its own, or those it was lent. */
    List<DiskIdentity> alsoKnownAs(DiskIdentity identity) {
        var names = new ArrayList<DiskIdentity>(List.of(identity));
        for (int i = 0; i < names.size(); i++) {
            for (IdentityNote note : notes) {
                if (note instanceof IdentityNote.Lent(var at, var run, var own, var temporary)
                        && (own.equals(names.get(i)) || temporary.equals(names.get(i)))) {
                    List.of(own, temporary).stream().filter(name -> !names.contains(name)).forEach(names::add);
                }
            }
        }
        return List.copyOf(names);
    }

    /** The same machine; every attached disk that carries a lent identity says so. */
    MachineSnapshot marked(MachineSnapshot machine) {
        return machine.withDisks(machine.disks().stream().map(disk -> disk.belongsToHost() ? disk
                : lent(disk).map(note -> with(disk, note)).orElse(disk)).toList());
    }

    /** The last word counts: an identity that was lent and is its own again is not a temporary one. */
    private Optional<IdentityNote.Lent> lent(Disk disk) {
        return notes.stream().filter(IdentityNote.Lent.class::isInstance).map(IdentityNote.Lent.class::cast)
                .filter(note -> note.own().equals(disk.identity()) || note.temporary().equals(disk.identity()))
                .reduce((earlier, later) -> later).filter(note -> note.temporary().equals(disk.identity()));
    }

    private static Disk with(Disk disk, IdentityNote.Lent note) {
        var conditions = new ArrayList<>(disk.conditions());
        conditions.add(new DiskCondition.TemporaryIdentity(note.own(), note.run()));
        return disk.withConditions(conditions);
    }

    /** Size and partitions: what stays when the identity changes, and can be read of an offline disk. */
    private static Sha256 mark(Disk disk) {
        var text = new StringBuilder(disk.identity().style() + " " + disk.size().bytes() + " " + disk.sectorSize());
        disk.partitions().toOptional().orElse(List.of()).stream().sorted(Comparator.comparing(Partition::start))
                .forEach(partition -> text.append('\n').append(partition.start()).append(' ').append(partition.size().bytes())
                        .append(' ').append(partition.type()).append(' ').append(partition.identity()));
        return Digests.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
