package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The devices of the boot entry: where the loader lies and where Windows lies. They name the identities of a disk and a
 * partition, so they are compared with what is on the disk, never with letters.
 */
final class EntryDevicesCheck implements BootCheck {

    private static final String RENAMED = "The entry names the identity of another disk. Either the disk was copied, "
            + "or its identity "
            + "was changed when it was brought online beside a disk with the same one.";

    private static final String RESIGNED = "The entry names this very partition on a disk with another identity: Windows has "
            + "given this disk a new one, most likely when it was brought online beside a disk with the same one. ";
    private static final String EITHER = "Give it the recorded one back (prepare the disk on the page Disk), or let a recipe "
            + "point the entry to the disk as it is; never both.";

    @Override
    public List<Finding> examine(Examined target) {
        return target.defaultEntry().map(entry -> List.of(examine(target, entry))).orElse(List.of());
    }

    private static Finding examine(Examined target, BootObject entry) {
        var wanted = target.windowsPartition();
        boolean boot = target.target().singlePartition();
        List<DeviceElement> elements = List.of(
                new DeviceElement("device", entry, Elements.DEVICE, wanted, boot),
                new DeviceElement("osdevice", entry, Elements.OS_DEVICE, wanted, boot));
        var answers = EnumSet.noneOf(DeviceElement.Answer.class);
        elements.forEach(element -> answers.add(element.answer(target)));
        Finding finding = finding(answers, elements.stream().anyMatch(element -> element.namesItsPartitionElsewhere(target))
                ? RESIGNED + (target.isGen1() ? EITHER : "A recipe can point the entry to the disk as it is.") : RENAMED);
        for (DeviceElement element : elements) {
            finding = isWrong(element.answer(target)) ? finding.alsoImplying(FindingIds.BOOT_SETTINGS_WRONG,
                    element.code().equals(Elements.DEVICE) ? FindingIds.DEVICE_WRONG : FindingIds.OSDEVICE_WRONG)
                    : finding;
        }
        return finding.with(facts(target, elements, answers));
    }

    private static boolean isWrong(DeviceElement.Answer answer) {
        return answer == DeviceElement.Answer.WRONG || answer == DeviceElement.Answer.OTHER_DISK;
    }

    private static Finding finding(Set<DeviceElement.Answer> answers, String otherDisk) {
        if (answers.contains(DeviceElement.Answer.OTHER_DISK)) {
            return wrong("The boot entry points to another disk", otherDisk, "another disk")
                    .implying(Set.of(FindingIds.DEVICES_OTHER_DISK));
        }
        if (answers.contains(DeviceElement.Answer.WRONG)) {
            return wrong("The boot entry does not point to the Windows partition",
                    "The boot manager looks for Windows in the wrong place.", "wrong partition");
        }
        if (answers.contains(DeviceElement.Answer.NOT_UNDERSTOOD)) {
            return Finding.on(LinkKind.DEVICES, FindingIds.DEVICES_UNCHECKED, Severity.UNCHECKED,
                    "Could not check: devices of the boot entry",
                    "A device is of a kind that BootMend does not know. It is left as it is.").brief("unknown kind");
        }
        return Finding.on(LinkKind.DEVICES, FindingIds.DEVICES_OK, Severity.OK,
                "The boot entry points to the Windows partition of this disk",
                        "The boot manager looks for Windows in the right place.")
                .brief(answers.contains(DeviceElement.Answer.LEFT_ALONE) ? "found by search" : "this disk");
    }

    private static Finding wrong(String title, String meaning, String brief) {
        return Finding.on(LinkKind.DEVICES, FindingIds.DEVICES_WRONG, Severity.BROKEN, title, meaning).brief(brief)
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.DEVICE_UNKNOWN);
    }

    private static List<String> facts(Examined target, List<DeviceElement> elements,
            Set<DeviceElement.Answer> answers) {
        boolean bad = answers.contains(DeviceElement.Answer.WRONG) || answers.contains(DeviceElement.Answer.OTHER_DISK);
        Stream<String> wanted = bad ? Stream.of("Windows is on " + Wording.partition(target.windowsPartition())
                + " of disk " + target.target().disk()
                + " (" + target.target().identity() + ")") : Stream.of();
        return Stream.concat(elements.stream().map(element -> element.fact(target)), wanted).toList();
    }
}
