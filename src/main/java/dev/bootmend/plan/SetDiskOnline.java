package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.tool.Diskpart;
import java.util.List;

/**
 * Brings an attached disk online, or takes it offline. One whose identity another disk carries is never brought online:
 * Windows would give it a new one without a word, and its boot entries would lead nowhere.
 */
public record SetDiskOnline(DiskNumber disk, boolean online) implements Operation {

    private static final String MOUNTED = "What is on the volumes can be seen only when Windows has mounted them.";
    private static final String GONE = "Nothing on the volumes can be seen any more.";

    @Override
    public Target target() {
        return new Target.DiskState(disk);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return online ? "Bring disk " + disk + " online" : "Take disk " + disk + " offline";
    }

    /** @throws IllegalStateException when the disk belongs to this machine, or another disk has its identity */
    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        Disk found = DiskStates.attached(snapshot, disk);
        if (DiskStates.isOffline(found) != online) {
            return new Prediction.Exact(snapshot);
        }
        var expected = new Expectation.DiskIs(disk, found.identity(), online);
        if (!online) {
            return DiskStates.partial(snapshot.withDisk(DiskStates.with(found, DiskStates.OFFLINE)), found, GONE, expected);
        }
        DiskStates.requireAlone(snapshot, found);
        return DiskStates.partial(snapshot.withDisk(DiskStates.without(found, DiskCondition.Offline.class)), found, MOUNTED,
                expected);
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.Exact(new SetDiskOnline(disk, !online));
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of()
                : List.of(new Action.RunTool(online ? Diskpart.online(disk) : Diskpart.offline(disk)));
    }
}
