package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the part of a SYSTEM hive that is of interest: {@code Select} and {@code Setup}, and in every control set the
 * keys asked for, each with everything below, and so the services that filters in them name. The own key of a control
 * set and its {@code Control} and {@code Services}
 * keys are recorded too, without what is below them, so that their absence can be seen. Of the control set that the next
 * start uses, the services that the loader starts are recorded.
 */
final class RegistryLook {

    static final RegistryKeyPath SELECT = RegistryKeyPath.of("Select");
    private static final RegistryKeyPath SETUP = RegistryKeyPath.of("Setup");
    private static final List<String> PARTS_OF_A_CONTROL_SET = List.of("Control", "Services");

    private final Hive hive;
    private final SortedMap<RegistryKeyPath, List<RegistryValue>> keys = new TreeMap<>();
    private final SortedMap<RegistryKeyPath, Problem> unread = new TreeMap<>();
    private final Set<Long> visited = new HashSet<>();

    private RegistryLook(Hive hive) {
        this.hive = hive;
    }

    /** @param below the keys asked for, relative to a control set */
    static RegistryExcerpt of(Hive hive, Set<RegistryKeyPath> below) throws IOException {
        var look = new RegistryLook(hive);
        var scope = new ArrayList<>(List.of(SELECT, SETUP));
        for (HiveKey set : controlSets(hive)) {
            look.skeleton(set);
            below.stream().sorted().map(set.path()::resolve).forEach(scope::add);
        }
        for (RegistryKeyPath path : scope) {
            look.everythingBelow(path);
        }
        scope.addAll(look.filterServices(hive, scope));
        look.bootServices(scope);
        return new RegistryExcerpt(scope, look.keys, look.unread);
    }

    /** Only those of the set that the next start uses; where it is not known, nobody can say which those are. */
    private void bootServices(List<RegistryKeyPath> scope) {
        SelectLook.of(new RegistryExcerpt(scope, keys)).toOptional().flatMap(select -> select.defaultSet().toOptional())
                .ifPresent(next -> new BootServiceLook(hive, keys, unread).services(next.key()));
    }

    /** Reads the services that filters of the device classes in the scope name, unless they are in it. */
    private List<RegistryKeyPath> filterServices(Hive hive, List<RegistryKeyPath> scope) throws IOException {
        var more = new ArrayList<RegistryKeyPath>();
        for (HiveKey set : controlSets(hive)) {
            DriverLook.filterServices(keys, set.path()).stream().map(set.path()::resolve)
                    .filter(service -> scope.stream().noneMatch(service::startsWith)).forEach(more::add);
        }
        for (RegistryKeyPath path : more) {
            everythingBelow(path);
        }
        return more;
    }

    /** {@code ControlSet001} to {@code ControlSet999}. */
    private static List<HiveKey> controlSets(Hive hive) throws IOException {
        return hive.root().subkeys().stream().filter(key -> ControlSetKeys.isControlSet(key.name())).toList();
    }

    private void skeleton(HiveKey set) throws IOException {
        record(set);
        for (String part : PARTS_OF_A_CONTROL_SET) {
            Optional<HiveKey> key = set.subkey(part);
            if (key.isPresent()) {
                record(key.get());
            }
        }
    }

    private void everythingBelow(RegistryKeyPath path) throws IOException {
        Optional<HiveKey> start = hive.find(path);
        var open = new ArrayList<>(start.stream().toList());
        while (!open.isEmpty()) {
            HiveKey key = open.removeLast();
            record(key);
            // a damaged hive may list one key in two places; what is below it is read once
            if (visited.add(key.offset().bytes())) {
                open.addAll(key.subkeys());
            }
        }
    }

    private void record(HiveKey key) throws IOException {
        RegistryKeyPath path = key.path();
        if (keys.containsKey(path)) {
            return;
        }
        var values = new ArrayList<RegistryValue>();
        for (HiveValue value : key.values()) {
            values.add(value.toRegistryValue());
        }
        keys.put(path, values);
    }
}
