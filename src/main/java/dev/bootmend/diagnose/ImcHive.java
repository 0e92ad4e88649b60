package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hive of the Initial Machine Configuration that an object names, and what was found of it on the Windows partition
 * and on the System or EFI system partition.
 */
final class ImcHive {

    /** What became of the file. */
    enum Found {
        /** It is on neither partition. */
        MISSING,
        /** It is there and is no registry hive. */
        INVALID,
        /** It is there and is a registry hive. */
        PRESENT,
        /** It could not be looked for on both partitions. */
        UNCHECKED
    }

    private ImcHive() {
    }

    /** The path that the object names, by imchivename or, without one, by the path that imcdevice searches for. */
    static Optional<String> path(BootObject object) {
        return Elements.text(object, Elements.IMC_HIVE_NAME).or(() -> located(object)).filter(path -> !path.isBlank());
    }

    /**
     * Looks for the file that the object names. The probe seals such a file only when it opened as a hive, so a file
     * without a seal is none.
     */
    static Found look(Examined target, BootObject object) {
        Optional<VolumePath> path = path(object).flatMap(ImcHive::parsed);
        if (path.isEmpty()) {
            return Found.MISSING;
        }
        var answers = Stream.of(target.onWindows(path.get()), target.onSystem(path.get())).toList();
        Optional<FileFact> file = answers.stream().flatMap(answer -> answer.toOptional().stream()).findFirst();
        if (file.isPresent()) {
            return file.get().seal().isPresent() ? Found.PRESENT : Found.INVALID;
        }
        return answers.stream().anyMatch(Reading::isUnreadable) ? Found.UNCHECKED : Found.MISSING;
    }

    private static Optional<VolumePath> parsed(String path) {
        try {
            return Optional.of(VolumePath.of(path.startsWith("\\") ? path : "\\" + path));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<String> located(BootObject object) {
        return object.element(Elements.IMC_DEVICE).flatMap(element ->
                element.value() instanceof BootValue.Device(BootDevice.LocateByPath(String path, var parent),
                var options)
                        ? Optional.of(path) : Optional.empty());
    }
}
