package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StrayHive;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The disks of this Windows. A disk of which any required answer is missing is shown, but its content counts as
 * unreadable: what is not known for certain is not repaired.
 */
final class RepairDisks implements DiskSource {

    private final WindowsCalls windows;
    private final IdentityGuard guard;
    private final StorageView storage;

    RepairDisks(WindowsCalls windows, IdentityGuard guard) {
        this.windows = windows;
        this.guard = guard;
        this.storage = new StorageView(windows);
    }

    @Override
    public String machine() {
        try {
            return "This Windows machine · " + windows.host().name();
        } catch (WindowsException unnamed) {
            return "This Windows machine";
        }
    }

    @Override
    public List<RawDisk> disks() throws ProbeException {
        try {
            requireNative();
            Map<DiskNumber, DevicePath> found = DiskDevices.find(windows);
            VolumeTable volumes = VolumeTable.read(windows);
            List<RepairDisk> looks = found.entrySet().stream()
                    .map(entry -> new RepairDisk(windows, entry.getKey(), entry.getValue(), volumes)).toList();
            var storage = this.storage.of(looks.stream().collect(Collectors.toMap(RepairDisk::number, RepairDisk::state)));
            Map<DiskNumber, HostUse> uses = HostUses.find(windows, volumes, found.keySet(), storage);
            guard.saw(identities(looks), storage);
            return looks.stream().map(look -> look.disk(Optional.ofNullable(uses.get(look.number())),
                    storage.map(disks -> said(disks, look.number())))).toList();
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
    }

    /** To a 32-bit program a 64-bit Windows shows another System32, without bcdedit and bcdboot. */
    private void requireNative() throws WindowsException, ProbeException {
        int bits = windows.host().bits();
        if (bits != 64) {
            throw new ProbeException(new Problem("this BootMend", "It runs as a " + bits + "-bit program, which cannot reach"
                    + " the tools of Windows.", "Start the BootMend that its setup has installed."), null);
        }
    }

    private static Map<DiskNumber, DiskIdentityTuple> identities(List<RepairDisk> looks) {
        var seen = new TreeMap<DiskNumber, DiskIdentityTuple>();
        looks.forEach(look -> look.identity().ifPresent(identity -> seen.put(look.number(), identity)));
        return seen;
    }

    private static Optional<StorageDisk> said(List<StorageDisk> disks, DiskNumber number) {
        return disks.stream().filter(disk -> disk.number().equals(number)).findFirst();
    }

    /** What the storage service of Windows said at the last look; the look goes on without it. */
    Reading<List<StorageDisk>> storage() {
        return storage.last();
    }

    @Override
    public List<LoadedHive> loadedHives() throws ProbeException {
        return LoadedHives.find(windows);
    }

    @Override
    public List<StrayHive> strayHives() throws ProbeException {
        return LoadedHives.stray(windows);
    }

    @Override
    public Set<DriveLetter> lettersInUse() throws ProbeException {
        return LettersInUse.find(windows);
    }
}
