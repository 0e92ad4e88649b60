package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.util.Optional;

/**
 * What an offline Windows says it is, from its SOFTWARE hive. A few values are read; the hive may be hundreds of
 * megabytes.
 *
 * @param product such as {@code Windows Server 2022 Datacenter 21H2}
 * @param build such as {@code 17763}
 * @param servicing what component servicing left to be done
 */
record SoftwareLook(Reading<String> product, Reading<String> build, Reading<PendingServicing> servicing) {

    private static final RegistryKeyPath CURRENT_VERSION = RegistryKeyPath.of("Microsoft\\Windows NT\\CurrentVersion");

    private static final RegistryKeyPath SERVICING =
            RegistryKeyPath.of("Microsoft\\Windows\\CurrentVersion\\Component Based Servicing");

    /**
     * The first build of Windows 11, whose registry still calls itself Windows 10 (Microsoft Learn: Windows 11 release
     * information).
     */
    private static final int FIRST_WINDOWS_11 = 22000;

    static SoftwareLook at(VolumeReader volume, VolumePath hive) {
        Reading<Named> named = HiveFile.read(volume, hive, SoftwareLook::names);
        return new SoftwareLook(flat(named.map(Named::product)), flat(named.map(Named::build)),
                named.map(Named::servicing));
    }

    private record Named(Optional<String> product, Optional<String> build, PendingServicing servicing) {
    }

    private static Named names(Hive hive) throws IOException {
        Optional<HiveKey> key = hive.find(CURRENT_VERSION);
        if (key.isEmpty()) {
            return new Named(Optional.empty(), Optional.empty(), servicing(hive));
        }
        Optional<String> number = text(key.get(), "CurrentBuildNumber");
        Optional<String> build = number.isPresent() ? number : text(key.get(), "CurrentBuild");
        Optional<String> version = text(key.get(), "DisplayVersion");
        return new Named(text(key.get(), "ProductName")
                .map(name -> rightName(name, build) + version.map(shown -> " " + shown).orElse("")), build,
                servicing(hive));
    }

    /** Keys of component servicing (Microsoft Learn: troubleshoot a VM that is stuck on an update). */
    private static PendingServicing servicing(Hive hive) throws IOException {
        Optional<HiveKey> packages = hive.find(SERVICING.child("PackagesPending"));
        return new PendingServicing(packages.isPresent() && !packages.get().subkeys().isEmpty(),
                hive.find(SERVICING.child("RebootPending")).isPresent(),
                hive.find(SERVICING.child("RebootInProgress")).isPresent());
    }

    private static String rightName(String name, Optional<String> build) {
        boolean eleven = build.filter(text -> text.matches("\\d{5}") && Integer.parseInt(text) >= FIRST_WINDOWS_11)
                .isPresent();
        return eleven ? name.replaceFirst("^Windows 10\\b", "Windows 11") : name;
    }

    private static Optional<String> text(HiveKey key, String name) throws IOException {
        Optional<HiveValue> value = key.value(name);
        return value.isEmpty() ? Optional.empty()
                : Optional.of(value.get().toRegistryValue().asText().strip()).filter(text -> !text.isEmpty());
    }

    private static Reading<String> flat(Reading<Optional<String>> read) {
        return read instanceof Reading.Known<Optional<String>>(Optional<String> text) && text.isEmpty()
                ? Reading.absent()
                : read.map(found -> found.orElse(""));
    }
}
