package dev.bootmend.probe;

import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the BCD stores of one volume, and finds the files that their entries name. */
final class StoreLook {

    /** Where a store may be: Generation 1 and Generation 2 (Microsoft Learn: BCD system store settings for UEFI). */
    static final List<VolumePath> PLACES = List.of(VolumePath.of("\\Boot\\BCD"),
            VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD"));

    private static final ElementCode PATH = new ElementCode(0x12000002);
    private static final ElementCode IMC_DEVICE = new ElementCode(0x21000138);
    private static final ElementCode IMC_HIVE_NAME = new ElementCode(0x22000137);

    private StoreLook() {
    }

    static Reading<BootStore> at(VolumeReader volume, VolumePath place) {
        return HiveFile.read(volume, place, BootStoreReader::read);
    }

    /** The files that loaders start. */
    static Set<VolumePath> loaderFiles(BootStore store) {
        return paths(store.loaders().stream().flatMap(loader -> text(loader, PATH).stream()));
    }

    /** The hives of the Initial Machine Configuration that loaders, or the settings they inherit, name. */
    static Set<VolumePath> imcHives(BootStore store) {
        return paths(store.objects().stream()
                .filter(object -> object.is(ObjectType.OS_LOADER) || object.is(ObjectType.OS_LOADER_SETTINGS))
                .flatMap(object -> Stream.concat(text(object, IMC_HIVE_NAME).stream(), located(object).stream())));
    }

    private static Optional<String> text(BootObject object, ElementCode code) {
        return object.element(code).flatMap(element -> element.value() instanceof BootValue.Text(String text)
                ? Optional.of(text) : Optional.empty());
    }

    private static Optional<String> located(BootObject object) {
        return object.element(IMC_DEVICE).flatMap(element ->
                element.value() instanceof BootValue.Device(BootDevice.LocateByPath(String path, var parent),
                var options)
                        ? Optional.of(path) : Optional.empty());
    }

    private static Set<VolumePath> paths(Stream<String> texts) {
        var paths = new TreeSet<VolumePath>();
        texts.filter(text -> !text.isBlank()).forEach(text -> {
            try {
                paths.add(VolumePath.of(text.startsWith("\\") ? text : "\\" + text));
            } catch (IllegalArgumentException noFile) {
                // what cannot be the name of a file is not looked for; the check of the entry says that it is wrong
                return;
            }
        });
        return paths;
    }
}
