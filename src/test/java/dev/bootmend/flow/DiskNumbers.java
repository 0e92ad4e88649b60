package dev.bootmend.flow;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeMachineFile;
import dev.bootmend.model.DiskNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Gives a disk of a practice machine another number, as Windows does when disks are attached in another order. */
final class DiskNumbers {

    private DiskNumbers() {
    }

    static void change(Path machine, int from, int to) throws Exception {
        Path file = machine.resolve(PracticeMachineFile.NAME);
        PracticeDescription read = PracticeMachineFile.read(Files.readAllBytes(file), file.toString());
        var disks = read.disks().stream().map(disk -> disk.number().value() == from ? renumbered(disk, to) : disk)
                .sorted(Comparator.comparing(PracticeDisk::number)).toList();
        Files.write(file, PracticeMachineFile.write(
                new PracticeDescription(read.scenario(), read.seed(), disks, read.loadedHives())));
        Files.move(machine.resolve("disk" + from), machine.resolve("disk" + to));
    }

    private static PracticeDisk renumbered(PracticeDisk disk, int number) {
        return new PracticeDisk(new DiskNumber(number), disk.model(), disk.size(), disk.sectorSize(), disk.lun(),
                disk.hostUse(), disk.offline(), disk.readOnly(), disk.volumes());
    }
}
