package dev.bootmend.ui;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Guid;
import java.util.ArrayList;
import java.util.List;

/** Names disks as the wizard does everywhere. */
public final class DiskWords {

    private DiskWords() {
    }

    /** Such as {@code Disk 1}. */
    public static String title(DiskNumber disk) {
        return "Disk " + disk;
    }

    /** Such as {@code Msft Virtual Disk · 127 GB · LUN 0}. */
    public static String about(Disk disk) {
        List<String> parts = new ArrayList<>();
        if (!disk.model().isBlank()) {
            parts.add(disk.model().strip());
        }
        parts.add(disk.size().toString());
        disk.lun().ifPresent(lun -> parts.add("LUN " + lun));
        return String.join(" · ", parts);
    }

    /** The disk with its identity, as the line at the bottom has it: {@code Disk 1 · GPT {7f3c…e21a}}. */
    public static String status(DiskNumber disk, DiskIdentity identity) {
        return title(disk) + " · " + brief(identity);
    }

    private static String brief(DiskIdentity identity) {
        return switch (identity) {
            case DiskIdentity.Gpt(Guid guid) -> {
                String digits = guid.toString();
                yield "GPT {" + digits.substring(0, 4) + "…" + digits.substring(digits.length() - 4) + "}";
            }
            case DiskIdentity.Mbr mbr -> mbr.toString();
            case DiskIdentity.None none -> none.toString();
        };
    }
}
