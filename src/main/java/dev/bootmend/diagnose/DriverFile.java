package dev.bootmend.diagnose;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.Optional;

/**
 * Whether the file of a driver is one that can be loaded, as far as its headers tell.
 *
 * @param fact such as {@code System32\drivers\disk.sys is missing}
 */
record DriverFile(State state, String fact) {

    enum State {
        GOOD,
        /** Not there, or empty. */
        MISSING,
        /** There, and no driver for this Windows. */
        DAMAGED,
        UNCHECKED
    }

    static DriverFile of(SystemKeys keys, RegistryKeyPath service) {
        Optional<RegistryValue> image = keys.value(service, "ImagePath").toOptional();
        if (image.isPresent() && !isText(image.get())) {
            return new DriverFile(State.UNCHECKED, "ImagePath is " + Wording.kind(image.get()) + ", expected REG_EXPAND_SZ");
        }
        String text = keys.driverText(service);
        return switch (keys.driverPath(service)) {
            case Reading.Known<VolumePath>(VolumePath path) -> of(keys, path, text);
            case Reading.Absent<VolumePath>() -> new DriverFile(State.MISSING, text + " is missing");
            case Reading.Unreadable<VolumePath>(Problem problem) -> unchecked(problem);
        };
    }

    private static boolean isText(RegistryValue value) {
        return value.type().equals(RegistryType.SZ) || value.type().equals(RegistryType.EXPAND_SZ);
    }

    private static DriverFile of(SystemKeys keys, VolumePath path, String text) {
        return switch (keys.target().onWindows(path)) {
            case Reading.Known<FileFact>(FileFact fact) -> fact.size().equals(ByteSize.ZERO)
                    ? new DriverFile(State.MISSING, text + " is empty") : image(keys, path, text);
            case Reading.Absent<FileFact>() -> new DriverFile(State.MISSING, text + " is missing");
            case Reading.Unreadable<FileFact>(Problem problem) -> unchecked(problem);
        };
    }

    private static DriverFile image(SystemKeys keys, VolumePath path, String text) {
        Reading<ProgramImage> image = keys.target().installation().map(WindowsInstallation::programs)
                .map(programs -> programs.get(path)).orElseGet(() -> Reading.unreadable(
                        new Problem(path.toString(), "Its headers were not looked at.", "Look at the disk again.")));
        return switch (image) {
            case Reading.Known<ProgramImage>(ProgramImage known) -> image(keys, known, text);
            case Reading.Absent<ProgramImage>() -> new DriverFile(State.DAMAGED, text
                    + " does not begin as a driver does");
            case Reading.Unreadable<ProgramImage>(Problem problem) -> unchecked(problem);
        };
    }

    private static DriverFile image(SystemKeys keys, ProgramImage image, String text) {
        if (image.isTruncated()) {
            return new DriverFile(State.DAMAGED, text + " is cut off: " + image.size().bytes() + " of "
                    + image.needed().bytes() + " bytes");
        }
        Optional<ProcessorType> kernel = kernel(keys);
        return kernel.isPresent() && !kernel.get().equals(image.processor())
                ? new DriverFile(State.DAMAGED, text + " is made for " + image.processor() + ", this Windows for "
                + kernel.get()) : new DriverFile(State.GOOD, text);
    }

    /** What the kernel is made for; without it there is nothing to compare with. */
    private static Optional<ProcessorType> kernel(SystemKeys keys) {
        return keys.target().installation().flatMap(windows -> Optional.ofNullable(windows.programs()
                .get(windows.kernelFile()))).flatMap(Reading::toOptional).map(ProgramImage::processor);
    }

    private static DriverFile unchecked(Problem problem) {
        return new DriverFile(State.UNCHECKED, problem.detail());
    }
}
