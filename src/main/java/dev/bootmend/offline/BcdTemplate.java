package dev.bootmend.offline;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreFormatException;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.bcd.WindowsFlavour;
import dev.bootmend.hive.HiveFormatException;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * What bcdboot learns from a Windows about the entry it makes for it: {@code config\BCD-Template}, without which it
 * refuses to work, and the release in the SOFTWARE hive.
 *
 * @param flavour the kind of Windows, which decides the details of the entry
 * @param description the name of the entry
 */
record BcdTemplate(WindowsFlavour flavour, String description) {

    private static final RegistryKeyPath VERSION = RegistryKeyPath.of("Microsoft\\Windows NT\\CurrentVersion");
    private static final int FIRST_SERVER_2019 = 17_763;
    private static final int FIRST_CLIENT_11 = 22_000;

    /** @throws ToolRefusal when there is no template, or the release cannot be told */
    static BcdTemplate read(VolumeWriter windows, VolumePath folder, Generation firmware)
            throws ToolRefusal, IOException {
        VolumePath config = folder.child("System32").child("config");
        Optional<String> named = description(template(windows, config.child("BCD-Template")), firmware);
        for (WindowsFlavour flavour : WindowsFlavour.values()) {
            if (named.isPresent() && named.get().equals(flavour.description())) {
                return new BcdTemplate(flavour, named.get());
            }
        }
        WindowsFlavour flavour = release(windows, config.child("SOFTWARE"));
        return new BcdTemplate(flavour, named.orElse(flavour.description()));
    }

    private static BootStore template(VolumeWriter windows, VolumePath path) throws ToolRefusal, IOException {
        HiveFile file = switch (HiveFile.open(windows, path)) {
            case Reading.Known<HiveFile>(HiveFile found) -> found;
            case Reading.Absent<HiveFile>() -> throw failed(path + " is missing.\nStatus = [c000000f]");
            case Reading.Unreadable<HiveFile>(Problem problem) -> throw failed(problem.toString());
        };
        try {
            return BootStoreReader.read(file.hive());
        } catch (HiveFormatException damaged) {
            throw failed(damaged.toProblem(path.toString()).toString());
        } catch (BootStoreFormatException noStore) {
            throw failed(noStore.toProblem(path.toString()).toString());
        }
    }

    private static Optional<String> description(BootStore template, Generation firmware) {
        var object = firmware == Generation.GEN1
                ? WellKnownObject.TARGET_TEMPLATE_BIOS : WellKnownObject.TARGET_TEMPLATE_EFI;
        return template.object(object.id()).flatMap(found -> found.element(BootElements.DESCRIPTION))
                .flatMap(element -> element.value() instanceof BootValue.Text(String text) && !text.isBlank()
                        ? Optional.of(text) : Optional.empty());
    }

    private static WindowsFlavour release(VolumeWriter windows, VolumePath software) throws ToolRefusal, IOException {
        HiveFile file = switch (HiveFile.open(windows, software)) {
            case Reading.Known<HiveFile>(HiveFile found) -> found;
            case Reading.Absent<HiveFile>() -> throw failed(software + " is missing.");
            case Reading.Unreadable<HiveFile>(Problem problem) -> throw failed(problem.toString());
        };
        try {
            HiveKey key = file.hive().find(VERSION).orElseThrow(() -> failed(software + " does not name the release."));
            int build = Integer.parseInt(text(key, "CurrentBuild"));
            if (text(key, "InstallationType").startsWith("Server")) {
                return build < FIRST_SERVER_2019 ? WindowsFlavour.SERVER_2016 : WindowsFlavour.SERVER_2019_OR_LATER;
            }
            return build < FIRST_CLIENT_11 ? WindowsFlavour.CLIENT_10 : WindowsFlavour.CLIENT_11;
        } catch (HiveFormatException damaged) {
            throw failed(damaged.toProblem(software.toString()).toString());
        } catch (NumberFormatException noBuild) {
            throw failed(software + ": CurrentBuild is no number.");
        }
    }

    private static String text(HiveKey key, String name) throws IOException {
        Optional<HiveValue> value = key.value(name);
        return value.isPresent() ? value.get().toRegistryValue().asText() : "";
    }

    private static ToolRefusal failed(String detail) {
        return BcdbootArguments.refusal("BFSVC Error: Failed to initialize the boot configuration from the template.\n"
                + detail);
    }
}
