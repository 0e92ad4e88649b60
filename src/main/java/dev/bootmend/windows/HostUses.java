package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.StorageDeviceNumber;
import dev.bootmend.disk.ioctl.VolumeExtents;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.probe.ProbeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Which disks this machine needs for itself: its Windows, its system partition, its page and dump files, the folders that
 * BootMend runs from, what its storage service calls its own, temporary storage of a cloud, the volume with BitLocker keys. When the disk of any of these cannot be told,
 * no disk is safe, and the look ends.
 */
final class HostUses {

    private static final String SETUP = "SYSTEM\\Setup";
    private static final String MEMORY = "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management";
    private static final String DUMPS = "SYSTEM\\CurrentControlSet\\Control\\CrashControl";
    private static final VolumePath DATA_LOSS_NOTE = VolumePath.of("\\DATALOSS_WARNING_README.txt");
    private static final VolumePath SYSTEM_HIVE = VolumePath.of("\\Windows\\System32\\config\\SYSTEM");

    private final WindowsCalls windows;
    private final VolumeTable volumes;
    private final Devices devices;
    private final Map<DiskNumber, Set<String>> uses = new TreeMap<>();

    private HostUses(WindowsCalls windows, VolumeTable volumes) {
        this.windows = windows;
        this.volumes = volumes;
        this.devices = new Devices(windows);
    }

    /**
     * What each disk of this machine is needed for; a disk that is no key is free.
     *
     * @param storage what the storage service said; when it could not be asked, the others have to do
     */
    static Map<DiskNumber, HostUse> find(WindowsCalls windows, VolumeTable volumes, Set<DiskNumber> disks,
            Reading<List<StorageDisk>> storage) throws ProbeException {
        var search = new HostUses(windows, volumes);
        try {
            HostFacts host = windows.host();
            search.folder("the running Windows", host.windowsFolder().toString());
            search.folder("the running Windows", host.systemFolder().toString());
            search.systemPartition();
            search.folders("a page file", windows.registryTexts(MEMORY, "ExistingPageFiles"));
            search.folders("memory dumps", windows.registryTexts(DUMPS, "DedicatedDumpFile").stream()
                    .map(path -> expanded(path, host.windowsFolder().toString())).toList());
            for (Map.Entry<String, List<String>> use : host.used().entrySet()) {
                search.folders(use.getKey(), use.getValue());
            }
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
        storage.toOptional().stream().flatMap(List::stream).filter(StorageDisk::isOwn).forEach(disk ->
                search.add(disk.number(), "what this Windows started from"));
        disks.forEach(search::cloudVolumes);
        return search.uses.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> new HostUse("holds " + String.join(", ", entry.getValue()))));
    }

    /** Only what a dump file's path may begin with; anything else stays, and is then no path with a letter. */
    private static String expanded(String path, String windowsFolder) {
        return path.replaceFirst("(?i)^%SystemRoot%", Matcher.quoteReplacement(windowsFolder))
                .replaceFirst("(?i)^%SystemDrive%", windowsFolder.substring(0, 2));
    }

    private void folders(String use, List<String> paths) throws ProbeException {
        for (String path : paths) {
            if (!path.isBlank()) {
                folder(use, path);
            }
        }
    }

    /** The disk behind the letter, and that of a volume which is mounted in a folder on the way. */
    private void folder(String use, String given) throws ProbeException {
        String path = LocalPath.of(given);
        if (path.startsWith("\\\\")) {
            return; // on another machine, so on no disk of this one
        }
        if (path.startsWith("Volume{") && path.contains("}")) {
            volume(use, given, new DevicePath("\\\\?\\" + path.substring(0, path.indexOf('}') + 1)));
            return;
        }
        if (path.length() < 2 || path.charAt(1) != ':' || !Character.isLetter(path.charAt(0))) {
            throw unknown(use, given, "that is no path with a drive letter");
        }
        var letter = new DriveLetter(path.charAt(0));
        volume(use + " (" + letter.withColon() + ")", given, DevicePath.of(letter));
        try {
            volume(use + " (" + letter.withColon() + ")", given, DevicePath.ofVolume(windows.volumeOf(path)));
        } catch (WindowsException failed) {
            throw unknown(use, given, failed.getMessage());
        }
    }

    private void volume(String use, String path, DevicePath device) throws ProbeException {
        switch (devices.extents(device)) {
            case Reading.Known<VolumeExtents>(var extents) -> extents.extents().forEach(extent -> add(extent.disk(), use));
            case Reading.Absent<VolumeExtents>() -> throw unknown(use, path, "Windows names no disk for it");
            case Reading.Unreadable<VolumeExtents>(var problem) -> throw unknown(use, path, sentence(problem));
        }
    }

    /** Windows notes the partition it was started from (not documented, and not yet seen by us): used when it is there. */
    private void systemPartition() throws ProbeException, WindowsException {
        for (String name : windows.registryTexts(SETUP, "SystemPartition")) {
            switch (devices.number(DevicePath.ofKernelName(name))) {
                case Reading.Known<StorageDeviceNumber>(var number) when number.isDisk() ->
                        add(number.disk(), "the system partition of this machine");
                case Reading.Known<StorageDeviceNumber> other -> throw unknown("the system partition", name, "it is no disk");
                case Reading.Absent<StorageDeviceNumber>() -> throw unknown("the system partition", name, "it has no number");
                case Reading.Unreadable<StorageDeviceNumber>(var problem) ->
                        throw unknown("the system partition", name, sentence(problem));
            }
        }
    }

    /**
     * By label or note, as nothing else tells them; never when there is a Windows, whose disk may have caught the note. The
     * note alone tells only a disk with a single volume: a small one beside a locked Windows may have caught it too.
     */
    private void cloudVolumes(DiskNumber disk) {
        Map<PartitionRef, VolumeTable.Located> on = volumes.on(disk);
        boolean windowsOnIt = on.values().stream().anyMatch(volume -> has(volume, SYSTEM_HIVE));
        if (windowsOnIt) {
            return;
        }
        for (VolumeTable.Located volume : on.values()) {
            Optional<String> label = label(volume);
            if (label.filter("Temporary Storage"::equalsIgnoreCase).isPresent()
                    || on.size() == 1 && has(volume, DATA_LOSS_NOTE)) {
                add(disk, "temporary storage");
            }
            if (label.filter("BEK Volume"::equalsIgnoreCase).isPresent()) {
                add(disk, "the keys of encrypted volumes");
            }
        }
    }

    private boolean has(VolumeTable.Located volume, VolumePath path) {
        VolumeReader files = windows.files(volume.device().root());
        return files.file(path) instanceof Reading.Known<FileFact>;
    }

    /** A volume that does not tell its label (it is locked, say) is none of these; a guard that must hold is elsewhere. */
    private Optional<String> label(VolumeTable.Located volume) {
        try {
            return Optional.of(windows.information(volume.device().root()).label());
        } catch (WindowsException unreadable) {
            return Optional.empty();
        }
    }

    private void add(DiskNumber disk, String use) {
        uses.computeIfAbsent(disk, none -> new LinkedHashSet<>()).add(use);
    }

    /** Without its remedy: there is only one for all of these, and without its full stop. */
    private static String sentence(Problem problem) {
        return problem.place() + ": " + problem.detail().replaceFirst("\\.$", "");
    }

    private static ProbeException unknown(String use, String path, String reason) {
        return new ProbeException(new Problem("the disks of this machine itself", "It cannot be told on which disk "
                + use + " lies (" + path + "): " + reason + ".", "BootMend goes no further, so as not to touch the disk"
                + " that this machine runs from. Restart this machine and look again."), null);
    }
}
