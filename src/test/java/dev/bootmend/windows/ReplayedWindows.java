package dev.bootmend.windows;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.RawDisk;
import dev.bootmend.probe.RawVolume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Windows whose answers are made for the disks of a practice machine: the buffers are those of a real Windows, the
 * sectors and files are those of the machine. As on a real one, the EFI system partition and those without a letter by
 * attribute are not among the volumes that are listed. Any call can be made to fail.
 */
final class ReplayedWindows implements WindowsCalls {

    private final PracticeMachine machine;
    private final ReplayedLook look;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, byte[]> answers = new HashMap<>();
    private final Map<String, String> mounted = new HashMap<>();
    private final Map<String, String> registry = new HashMap<>();
    private final Set<VolumePath> links = new HashSet<>();
    private final List<String> strays = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private List<StorageDisk> storage = List.of();
    private int storageQuestions;
    private int bits = 64;
    private final Map<String, Integer> driveTypes = new HashMap<>();

    ReplayedWindows(PracticeMachine machine) {
        this.machine = machine;
        this.look = new ReplayedLook(machine);
    }

    /** What the disks and their partitions are. */
    ReplayedLook look() {
        return look;
    }

    /** From now on that query to that device fails. */
    void fail(String device, DeviceQuery query, int code) {
        failures.put(device + query, code);
    }

    /** From now on Windows does not say what that DOS device name stands for, or how much "free space" there is. */
    void failName(String name, int code) {
        failures.put(name, code);
    }

    /** From now on that query to that device has that answer. */
    void answer(String device, DeviceQuery query, byte[] bytes) {
        answers.put(device + query, bytes);
    }

    /** From now on the storage service answers with these; null when it does not answer. */
    void storage(List<StorageDisk> disks) {
        storage = disks;
    }

    /** How often the storage service was asked. */
    int storageQuestions() {
        return storageQuestions;
    }

    /** From now on that folder leads to that volume. */
    void mount(String folder, String volume) {
        mounted.put(folder, volume);
    }

    /** From now on that value of the registry has that text. */
    void registry(String value, String text) {
        registry.put(value, text);
    }

    /** From now on a hive is loaded under that name, of that file by its name in the kernel. */
    void loaded(String mount, String file) {
        strays.add(mount);
        registry("\\REGISTRY\\MACHINE\\" + mount, file);
    }

    /** From now on no hive is loaded under that name. */
    void unloaded(String mount) {
        strays.remove(mount);
    }

    /** From now on that path is a link to another place. */
    void link(String path) {
        links.add(VolumePath.of(path));
    }

    /** From now on those programs hold every file. */
    void held(String... programs) {
        holders.addAll(List.of(programs));
    }

    /** From now on this is a program of so many bits. */
    void bits(int count) {
        bits = count;
    }

    /** From now on that letter is a drive of that type, such as 4 for one on the network. */
    void drive(DriveLetter letter, int type) {
        driveTypes.put(letter.withColon() + "\\", type);
    }

    /** From now on GetDriveType of that root says this. */
    void kind(String root, int type) {
        driveTypes.put(root, type);
    }

    @Override
    public List<DevicePath> diskInterfaces() {
        return look.disks().stream().map(disk -> new DevicePath("\\\\?\\scsi#disk#" + disk.number())).toList();
    }

    @Override
    public byte[] ask(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        byte[] answer = answerTo(device, query);
        if (answer.length > room && query != DeviceQuery.STORAGE_PROPERTY) {
            throw new WindowsException(query.toString(), device.text(), WindowsException.INSUFFICIENT_BUFFER);
        }
        return Arrays.copyOf(answer, Math.min(room, answer.length));
    }

    @Override
    public byte[] askInPart(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        byte[] answer = answerTo(device, query);
        return Arrays.copyOf(answer, Math.min(room, answer.length));
    }

    private byte[] answerTo(DevicePath device, DeviceQuery query) throws WindowsException {
        Integer failure = failures.get(device.text() + query);
        if (failure != null) {
            throw new WindowsException(query.toString(), device.text(), failure);
        }
        if (answers.containsKey(device.text() + query)) {
            return answers.get(device.text() + query);
        }
        Optional<RawDisk> disk = look.disk(device);
        Optional<ReplayedPlace> place = look.place(device.text());
        return disk.isPresent() ? ReplayedDisk.answer(disk.get(), device, query)
                : place.orElseThrow(() -> new WindowsException("CreateFile", device.text(), 2)).answer(device, query);
    }

    @Override
    public byte[] read(DevicePath device, ByteOffset offset, int length) throws WindowsException {
        RawDisk disk = look.disk(device).orElseThrow(() -> new WindowsException("CreateFile", device.text(), 2));
        int sector = disk.sectorSize().orElseThrow().bytes();
        if (offset.bytes() % sector != 0 || length % sector != 0) {
            throw new WindowsException("ReadFile", device.text(), 87); // ERROR_INVALID_PARAMETER, as on Windows
        }
        var target = ByteBuffer.allocate(length);
        try {
            disk.sectors().toOptional().orElseThrow().read(offset.bytes(), target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return target.array();
    }

    @Override
    public List<String> volumes() {
        return look.places().stream().filter(place -> place.isListed() && place.raw().isPresent()).map(ReplayedPlace::volume).toList();
    }

    @Override
    public int driveType(String root) {
        boolean isLetter = root.length() == 3;
        return driveTypes.getOrDefault(root, isLetter && look.place(root.substring(0, 2)).isEmpty() ? 1 : 3);
    }

    @Override
    public Optional<String> dosDevice(String name) throws WindowsException {
        if (failures.getOrDefault(name, 0) == WindowsException.FILE_NOT_FOUND) {
            return Optional.empty();
        }
        if (failures.containsKey(name)) {
            throw new WindowsException("QueryDosDevice", name, failures.get(name));
        }
        for (ReplayedPlace place : look.places()) {
            boolean isLetter = place.letter().map(letter -> letter.withColon().equals(name)).orElse(false);
            boolean isVolume = place.volume().equals("\\\\?\\" + name + "\\");
            boolean isNumber = place.partition().number()
                    .map(number -> ("Harddisk" + place.disk().number() + "Partition" + number).equals(name)).orElse(false);
            if (isLetter || isVolume || isNumber && place.raw().isPresent()) {
                return Optional.of(place.kernelName());
            }
        }
        return Optional.empty();
    }

    @Override
    public VolumeInformation information(String root) throws WindowsException {
        RawVolume volume = volume(root);
        if (volume.conditions().contains(VolumeCondition.BITLOCKER_LOCKED)) {
            throw new WindowsException("GetVolumeInformation", root, WindowsException.LOCKED_VOLUME);
        }
        boolean readOnly = volume.conditions().contains(VolumeCondition.READ_ONLY);
        return new VolumeInformation(volume.label(), "NTFS", readOnly ? 0x0008_0000 : 0);
    }

    @Override
    public ByteSize freeSpace(String root) throws WindowsException {
        if (failures.containsKey("free space")) {
            throw new WindowsException("GetDiskFreeSpaceEx", root, failures.get("free space"));
        }
        return volume(root).free().toOptional().orElse(ByteSize.ZERO);
    }

    private RawVolume volume(String root) throws WindowsException {
        return look.place(root.substring(0, root.length() - 1)).flatMap(ReplayedPlace::raw)
                .orElseThrow(() -> new WindowsException("GetVolumeInformation", root, 2));
    }

    @Override
    public VolumeWriter files(String root) {
        PartitionRef ref = look.place(root.substring(0, root.length() - 1)).orElseThrow().ref();
        return new ReplayedVolume(machine, ref, links);
    }

    @Override
    public List<String> subkeys(String key) {
        try {
            var keys = new ArrayList<String>(List.of("SAM", "SOFTWARE", "SYSTEM"));
            machine.loadedHives().forEach(hive -> keys.add(hive.mount()));
            keys.addAll(strays);
            return keys;
        } catch (ProbeException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public List<String> registryTexts(String key, String value) {
        if (registry.containsKey(value)) {
            return List.of(registry.get(value));
        }
        return switch (value) {
            case "SystemPartition" -> List.of("\\Device\\HarddiskVolume2");
            case "ExistingPageFiles" -> List.of("\\??\\C:\\pagefile.sys");
            default -> hiveFile(value).map(List::of).orElse(List.of());
        };
    }

    private Optional<String> hiveFile(String value) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (LoadedHive hive : machine.loadedHives()) {
                look.places().stream().filter(place -> place.ref().equals(hive.file().partition())).forEach(place ->
                        files.put("\\REGISTRY\\MACHINE\\" + hive.mount(), place.kernelName() + hive.file().path()));
            }
        } catch (ProbeException broken) {
            throw new AssertionError(broken);
        }
        return Optional.ofNullable(files.get(value));
    }

    @Override
    public String volumeOf(String path) throws WindowsException {
        for (Map.Entry<String, String> each : mounted.entrySet()) {
            if (path.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return look.place(path.substring(0, 2)).map(ReplayedPlace::volume)
                .orElseThrow(() -> new WindowsException("GetVolumePathName", path, 2));
    }

    @Override
    public List<StorageDisk> storageDisks() throws WindowsException {
        storageQuestions++;
        if (storage == null) {
            throw new WindowsException("SELECT FROM MSFT_Disk", "the storage service of Windows", 0x8004_100E);
        }
        return storage;
    }

    @Override
    public List<String> holders(List<String> files) {
        return List.copyOf(holders);
    }

    @Override
    public HostFacts host() {
        return new HostFacts("REPAIRVM", Path.of("C:\\Windows\\System32"), Path.of("C:\\Windows"), 850, bits,
                Optional.of(HostFacts.Firmware.UEFI), true,
                Map.of("BootMend", List.of("C:\\Program Files\\BootMend")));
    }

    /** The disks that the machine needs for itself. */
    Set<DiskNumber> own() {
        return Set.copyOf(look.disks().stream().filter(disk -> disk.hostUse().isPresent()).map(RawDisk::number).toList());
    }
}
