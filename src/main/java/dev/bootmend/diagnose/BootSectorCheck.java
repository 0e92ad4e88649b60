package dev.bootmend.diagnose;

import dev.bootmend.model.Disk;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.FirstSector;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Generation 1: what the BIOS and the boot code need of sector 0 and of the boot sector of the System partition. A
 * BIOS starts no sector that does not end in 55 AA, and the boot code of NTFS and FAT reads its own continuation from
 * the place that the sector records. BootMend reports this and does not mend boot code.
 */
final class BootSectorCheck implements BootCheck {

    private static final String NOT_MENDED = " BootMend does not write boot code: restore the sector from a backup, or "
            + "repair it from the Windows recovery environment.";

    @Override
    public List<Finding> examine(Examined target) {
        if (!target.isGen1()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        record(target, findings);
        sector(target.systemPartition(), findings);
        return findings.isEmpty() ? List.of(good(target)) : findings;
    }

    private static void record(Examined target, List<Finding> findings) {
        switch (target.disk().map(Disk::bootMark).orElseGet(Reading::absent)) {
            case Reading.Known<Boolean>(Boolean marked) -> {
                if (!marked) {
                    findings.add(broken(FindingIds.BOOT_RECORD_NO_MARK, "The first sector of the disk lacks its mark",
                            "The BIOS does not start a disk whose first sector does not end in 55 AA.", "no 55 AA")
                            .with("sector 0 of disk " + target.target().disk() + " does not end in 55 AA"));
                }
            }
            case Reading.Absent<Boolean>() -> { }
            case Reading.Unreadable<Boolean>(Problem problem) -> findings.add(unchecked(problem));
        }
    }

    private static void sector(Partition system, List<Finding> findings) {
        switch (system.firstSector()) {
            case Reading.Known<FirstSector>(FirstSector sector) -> sector(system, sector, findings);
            case Reading.Absent<FirstSector>() -> { }
            case Reading.Unreadable<FirstSector>(Problem problem) -> findings.add(unchecked(problem));
        }
    }

    private static void sector(Partition system, FirstSector sector, List<Finding> findings) {
        if (!sector.endMark()) {
            findings.add(broken(FindingIds.BOOT_SECTOR_NO_MARK,
                    "The boot sector of the System partition lacks its mark",
                    "The boot record starts no boot sector that does not end in 55 AA.", "no 55 AA")
                    .with("the first sector of " + Wording.partition(system) + " does not end in 55 AA"));
        }
        sector.recordedStart().filter(start -> !start.equals(system.start())).ifPresent(start -> findings.add(
                broken(FindingIds.BOOT_SECTOR_START_WRONG,
                "The boot sector of the System partition records another place",
                "The boot code reads its continuation from the place recorded there, and finds something else.",
                "wrong start recorded")
                .with("recorded start: byte " + start, "actual start: byte " + system.start())
                .shownAs(SymptomCatalogue.DISK_READ_ERROR)));
    }

    private static Finding good(Examined target) {
        return Finding.on(LinkKind.FIRMWARE, FindingIds.BOOT_SECTOR_OK, Severity.OK,
                "The boot sectors carry their marks",
                "The BIOS and the boot record can start them. Their code itself is not examined.")
                .with("sector 0 and the first sector of " + Wording.partition(target.systemPartition())
                + " end in 55 AA");
    }

    private static Finding broken(FindingId id, String title, String meaning, String brief) {
        return Finding.on(LinkKind.FIRMWARE, id, Severity.BROKEN, title, meaning + NOT_MENDED).brief(brief);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.BOOT_SECTOR_UNCHECKED, Severity.UNCHECKED, "Could not check: boot sectors",
                "Whether the BIOS can start them is not known.").with(Wording.of(problem));
    }
}
