package dev.bootmend.offline;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The state of one diskpart script: which disk and which partition have the focus. */
final class DiskpartSession {

    /** Exit code of {@code diskpart /s} when a service reports a failure (Microsoft Learn: diskpart scripts). */
    static final int FAILURE = 4;

    private final OfflineHost host;
    private final Transcript transcript;
    private final DiskpartListing listing;
    private final DiskpartDiskState state;
    private Optional<DiskNumber> selectedDisk = Optional.empty();
    private Optional<PartitionNumber> selectedPartition = Optional.empty();

    DiskpartSession(OfflineHost host, Supplier<Guid> newIds, Transcript transcript) {
        this.host = host;
        this.transcript = transcript;
        this.listing = new DiskpartListing(host, transcript);
        this.state = new DiskpartDiskState(host, newIds, transcript);
    }

    void run(DiskpartCommand command) throws ToolRefusal, IOException {
        switch (command) {
            case DiskpartCommand.SelectDisk(DiskNumber number) -> selectDisk(number);
            case DiskpartCommand.SelectPartition(PartitionNumber number) -> selectPartition(number);
            case DiskpartCommand.ListDisk() -> listing.disks(selectedDisk);
            case DiskpartCommand.ListPartition() -> listing.partitions(partitions(), selectedPartition);
            case DiskpartCommand.DetailDisk() -> listing.detail(disk(), table());
            case DiskpartCommand.DetailPartition() -> listing.detail(disk(), partition());
            case DiskpartCommand.Assign(Optional<DriveLetter> letter) -> assign(letter);
            case DiskpartCommand.Remove(Optional<DriveLetter> letter) -> remove(letter);
            case DiskpartCommand.SetActive(boolean active) -> setActive(active);
            case DiskpartCommand.UniqueId(Optional<DiskIdentity> identity) -> uniqueId(identity);
            case DiskpartCommand.SetOnline(boolean online) -> state.setOnline(disk(), online);
            case DiskpartCommand.SetReadOnly(boolean readOnly) -> state.setReadOnly(disk(), readOnly);
            case DiskpartCommand.ShowAttributes() -> state.show(disk());
            case DiskpartCommand.Rescan() -> transcript.print("\nPlease wait while DiskPart scans your configuration..."
                    + "\n\nDiskPart has finished scanning your configuration.");
            case DiskpartCommand.Exit() -> throw new IllegalStateException("exit is handled by the script");
            case DiskpartCommand.Nothing() -> { }
        }
    }

    private void selectDisk(DiskNumber number) throws ToolRefusal, IOException {
        selectedPartition = Optional.empty();
        selectedDisk = host.disks().stream().map(OfflineDisk::number).filter(number::equals).findFirst();
        if (selectedDisk.isEmpty()) {
            throw failed("\nThe disk you specified is not valid.\n\nThere is no disk selected.");
        }
        transcript.print("\nDisk " + number + " is now the selected disk.");
    }

    private void selectPartition(PartitionNumber number) throws ToolRefusal, IOException {
        selectedPartition = partitions().stream().flatMap(partition -> partition.number().stream())
                .filter(number::equals).findFirst();
        if (selectedPartition.isEmpty()) {
            throw failed("\nThe specified partition is not valid.\nPlease select a valid partition."
                    + "\n\nThere is no partition selected.");
        }
        transcript.print("\nPartition " + number + " is now the selected partition.");
    }

    private void assign(Optional<DriveLetter> wanted) throws ToolRefusal, IOException {
        PartitionRef place = place();
        Map<DriveLetter, PartitionRef> letters = host.letters();
        DriveLetter letter = wanted.or(() -> firstFree(letters)).orElseThrow(() ->
                failed("\nThere are no free drive letters to assign."));
        if (letters.containsKey(letter) && !letters.get(letter).equals(place)) {
            throw failed("\nThe specified drive letter is not free to be assigned.");
        }
        attempt(() -> host.assign(place, letter));
        transcript.print("\nDiskPart successfully assigned the drive letter or mount point.");
    }

    private static Optional<DriveLetter> firstFree(Map<DriveLetter, PartitionRef> letters) {
        for (char letter = 'C'; letter <= 'Z'; letter++) {
            if (!letters.containsKey(new DriveLetter(letter))) {
                return Optional.of(new DriveLetter(letter));
            }
        }
        return Optional.empty();
    }

    private void remove(Optional<DriveLetter> wanted) throws ToolRefusal, IOException {
        PartitionRef place = place();
        DriveLetter letter = host.letters().entrySet().stream()
                .filter(entry -> entry.getValue().equals(place)).map(Map.Entry::getKey)
                .filter(assigned -> wanted.isEmpty() || wanted.get().equals(assigned)).findFirst()
                .orElseThrow(() -> failed("\nThe specified drive letter or mount point is not assigned to the volume."));
        attempt(() -> host.release(letter));
        transcript.print("\nDiskPart successfully removed the drive letter or mount point.");
    }

    private void setActive(boolean active) throws ToolRefusal, IOException {
        Partition partition = partition();
        if (!(table().identity() instanceof DiskIdentity.Mbr)) {
            throw failed("\nThe selected disk is not a fixed MBR disk.\nThe " + (active ? "ACTIVE" : "INACTIVE")
                    + " command can only be used on fixed MBR disks.");
        }
        var sectors = writable();
        attempt(() -> DiskpartTableEdit.setActive(sectors, disk().sectorSize(), partition.start(), active));
        transcript.print("\nDiskPart marked the current partition as " + (active ? "active." : "inactive."));
    }

    private void uniqueId(Optional<DiskIdentity> wanted) throws ToolRefusal, IOException {
        if (wanted.isEmpty()) {
            transcript.print("\nDisk ID: " + DiskpartListing.id(table().identity()));
            return;
        }
        if (wanted.get().style() != table().identity().style()) {
            throw failed("\nThe specified identifier is not in the correct format."
                    + "\nAn MBR disk takes eight hexadecimal digits, a GPT disk takes a GUID.");
        }
        var sectors = writable();
        attempt(() -> DiskpartTableEdit.setIdentity(sectors, disk().sectorSize(), wanted.get()));
    }

    private OfflineDisk disk() throws ToolRefusal, IOException {
        if (selectedDisk.isEmpty()) {
            throw failed("\nThere is no disk selected.\nPlease select a disk and try again.");
        }
        return host.disks().stream().filter(disk -> disk.number().equals(selectedDisk.get())).findFirst()
                .orElseThrow(() -> failed("\nThe disk that was selected is no longer there."));
    }

    private PartitionTable table() throws ToolRefusal, IOException {
        OfflineDisk disk = disk();
        return PartitionTableReader.read(disk.content(), disk.sectorSize());
    }

    private List<Partition> partitions() throws ToolRefusal, IOException {
        return switch (table().partitions()) {
            case Reading.Known<List<Partition>>(var found) -> found;
            case Reading.Absent<List<Partition>>() -> List.of();
            case Reading.Unreadable<List<Partition>>(Problem problem) -> throw service(problem.toString());
        };
    }

    private Partition partition() throws ToolRefusal, IOException {
        return partitions().stream().filter(partition -> selectedPartition.isPresent()
                && partition.number().equals(selectedPartition)).findFirst().orElseThrow(() ->
                failed("\nThere is no partition selected.\nPlease select a partition and try again."));
    }

    private PartitionRef place() throws ToolRefusal, IOException {
        return new PartitionRef(disk().number(), partition().start());
    }

    private WritableSectors writable() throws ToolRefusal, IOException {
        return switch (disk().writable()) {
            case Reading.Known<WritableSectors>(WritableSectors sectors) -> sectors;
            case Reading.Absent<WritableSectors>() -> throw service("The device is not ready.");
            case Reading.Unreadable<WritableSectors>(Problem problem) ->
                    throw service("The media is write protected.\n" + problem);
        };
    }

    /** Something that the disk or the machine may refuse. */
    interface Attempt {
        void run() throws IOException, ToolRefusal;
    }

    static void attempt(Attempt change) throws ToolRefusal {
        try {
            change.run();
        } catch (IOException refused) {
            throw service(String.valueOf(refused.getMessage()));
        }
    }

    static ToolRefusal failed(String message) {
        return new ToolRefusal(FAILURE, message);
    }

    private static ToolRefusal service(String message) {
        return failed(String.format(Locale.ROOT, "%nVirtual Disk Service error:%n%s", message));
    }
}
