package dev.bootmend.diagnose;

import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One name in a list of filters of a device class.
 *
 * @param list {@code UpperFilters} or {@code LowerFilters}
 */
record ClassFilter(DeviceClass kind, String list, String name) {

    static final List<String> LISTS = List.of("UpperFilters", "LowerFilters");

    private static final RegistryKeyPath SERVICES = RegistryKeyPath.of("Services");

    /** The filters of all lists that can be read. */
    static Stream<ClassFilter> all(SystemKeys keys) {
        return Arrays.stream(DeviceClass.values()).flatMap(kind -> LISTS.stream().flatMap(list ->
                keys.value(kind.key(), list) instanceof Reading.Known<RegistryValue>(RegistryValue value)
                && isList(value) ? of(kind, list, value) : Stream.of()));
    }

    static Stream<ClassFilter> of(DeviceClass kind, String list, RegistryValue value) {
        return value.asTexts().stream().map(name -> new ClassFilter(kind, list, name));
    }

    /** Whether the value holds texts; a single text stands for a list of one. */
    static boolean isList(RegistryValue value) {
        return Stream.of(RegistryType.MULTI_SZ, RegistryType.SZ, RegistryType.EXPAND_SZ).anyMatch(value.type()::equals);
    }

    /** Such as {@code UpperFilters of disk drives: partmgr}. */
    String fact() {
        return list + " of " + kind + ": " + name;
    }

    /** The key of its service relative to the control set; empty when no service can be called so. */
    Optional<RegistryKeyPath> service() {
        return name.indexOf('\\') >= 0 ? Optional.empty() : Optional.of(SERVICES.child(name));
    }
}
