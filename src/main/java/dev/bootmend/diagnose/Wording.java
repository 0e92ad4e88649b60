package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import java.util.List;

/** Phrases that several checks share. */
final class Wording {

    private Wording() {
    }

    /** The description of an entry, or its id when it has none. */
    static String name(BootObject entry) {
        return Elements.text(entry, Elements.DESCRIPTION).filter(text -> !text.isBlank()).orElse(entry.id().braced());
    }

    /** Such as {@code {b3a1…} Windows Server 2019}. */
    static String idAndName(BootObject entry) {
        return Elements.text(entry, Elements.DESCRIPTION).filter(text -> !text.isBlank())
                .map(text -> entry.id().braced() + " " + text).orElse(entry.id().braced());
    }

    /** Such as {@code partition 2}. */
    static String partition(Partition partition) {
        return partition.number().map(number -> "partition " + number)
                .orElse("the partition at byte " + partition.start());
    }

    /** Such as {@code EFI system partition}. */
    static String systemPartition(Examined target) {
        return target.isGen1() ? "System partition" : "EFI system partition";
    }

    static String count(int number, String singular, String plural) {
        return number == 1 ? "1 " + singular : number + " " + plural;
    }

    /** Such as {@code REG_SZ of 12 bytes}. */
    static String kind(RegistryValue value) {
        return value.type() + " of " + value.data().size() + " bytes";
    }

    static List<String> of(Problem problem) {
        return problem.remedy().isBlank() ? List.of(problem.place() + ": " + problem.detail())
                : List.of(problem.place() + ": " + problem.detail(), problem.remedy());
    }

    static Problem noVolume(VolumePath path) {
        return new Problem(path.toString(), "The partition holds no volume.",
                "Check the partition in Disk Management.");
    }
}
