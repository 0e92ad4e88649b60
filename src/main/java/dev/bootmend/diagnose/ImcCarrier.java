package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FindingId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A loader, or settings that loaders inherit, with an IMC element.
 *
 * @param hive what became of the hive it names
 * @param used whether a start of the default entry uses the object
 */
record ImcCarrier(BootObject object, ImcHive.Found hive, boolean used) {

    /** A file that is missing or no hive stops a start that uses the object; one that nobody could look for may. */
    Severity severity() {
        return switch (hive) {
            case MISSING, INVALID -> used ? Severity.BROKEN : Severity.NOTE;
            case UNCHECKED -> Severity.UNCHECKED;
            case PRESENT -> Severity.NOTE;
        };
    }

    /** Such as {@code refers to \IMC.hiv, which does not exist}, without the verb. */
    String hiveInTitle() {
        String path = ImcHive.path(object).orElse("a configuration hive");
        return switch (hive) {
            case MISSING -> path + ", which does not exist";
            case INVALID -> path + ", which is no registry hive";
            case UNCHECKED, PRESENT -> path;
        };
    }

    String meaning() {
        String asks = "The entry " + Wording.name(object) + " asks for a configuration hive";
        return switch (hive) {
            case MISSING -> asks + " that is not on the disk.";
            case INVALID -> asks + " that cannot be read as one.";
            case UNCHECKED -> asks + "; whether that is on the disk could not be checked.";
            case PRESENT -> asks + ", and the file is on the disk. Somebody may want it so: remove the reference only "
                    + "when the screen shows stop code 0x67.";
        };
    }

    FindingId fact() {
        return switch (hive) {
            case MISSING -> FindingIds.IMC_HIVE_MISSING;
            case INVALID -> FindingIds.IMC_HIVE_INVALID;
            case UNCHECKED -> FindingIds.IMC_HIVE_UNCHECKED;
            case PRESENT -> FindingIds.IMC_HIVE_PRESENT;
        };
    }

    /** The object and its two elements, one fact each. */
    List<String> elements(Examined target) {
        Optional<String> device = object.element(Elements.IMC_DEVICE)
                .map(element -> "imcdevice " + (element.value() instanceof BootValue.Device(var found, var options)
                        ? DeviceWording.of(target, found) : element.raw().toString()));
        Optional<String> path = Elements.text(object, Elements.IMC_HIVE_NAME).map(text -> "imchivename " + text);
        return Stream.of(Optional.of(Wording.idAndName(object)), device, path).flatMap(Optional::stream).toList();
    }

    /** What was found of the file. */
    String sight(Examined target) {
        String partitions = target.target().singlePartition() ? "the Windows partition"
                : "the Windows or " + Wording.systemPartition(target);
        return switch (hive) {
            case MISSING -> "no file of that name on " + partitions;
            case INVALID -> "the file of that name is no registry hive";
            case PRESENT -> "the file is there and is a registry hive";
            case UNCHECKED -> "the file could not be looked for on " + partitions;
        };
    }
}
