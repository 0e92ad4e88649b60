package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveFault;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveLog;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.hive.HiveWalk;
import dev.bootmend.hive.HiveWarning;
import dev.bootmend.hive.WalkReport;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Looks into one hive file, for the command line.
 *
 * @param name what the file is called in messages
 * @param file the hive itself
 * @param logs its transaction logs by their file names; replayed in memory when the hive is dirty
 */
public record HiveInspection(String name, ByteSource file, SortedMap<String, ByteSource> logs) {

    /**
     * What a hive is.
     *
     * @param keys number of keys that could be read, the root included
     * @param values number of values that could be read
     * @param dirty whether the last write to the file was interrupted; true also when the logs complete it
     * @param logEntriesApplied how many log entries (sectors of an old log) were replayed in memory
     * @param logs what became of each log, one sentence each
     * @param rootName the name of the root key, which means nothing
     * @param version such as {@code 1.5}
     * @param warnings what a hive should not have, each with its place
     * @param faults damage behind which something could not be read, each with its place and a remedy
     */
    public record Info(int keys, int values, boolean dirty, int logEntriesApplied, List<String> logs, String rootName,
            String version, HiveHealth.State state, List<String> warnings, List<String> faults) {
        public Info {
            logs = List.copyOf(logs);
            warnings = List.copyOf(warnings);
            faults = List.copyOf(faults);
        }
    }

    /**
     * One key.
     *
     * @param subkeys the names in the order of the hive
     * @param values in stored order
     */
    public record Key(RegistryKeyPath path, WindowsTime lastWritten, List<String> subkeys, List<RegistryValue> values) {
        public Key {
            subkeys = List.copyOf(subkeys);
            values = List.copyOf(values);
        }
    }

    /** Walks the whole hive. Damage inside is among the faults; unreadable only when it cannot be opened. */
    public Reading<Info> info() {
        return inspect(hive -> Optional.of(info(hive)));
    }

    /** One key; absent when there is none of that path. Reads no more of the hive than it needs. */
    public Reading<Key> key(RegistryKeyPath path) {
        return inspect(hive -> {
            Optional<HiveKey> key = hive.find(path);
            return key.isEmpty() ? Optional.empty() : Optional.of(key(key.get()));
        });
    }

    /** One value; absent when there is no such key or no such value. The empty name means the default value. */
    public Reading<RegistryValue> value(RegistryKeyPath path, String valueName) {
        return inspect(hive -> {
            Optional<HiveKey> key = hive.find(path);
            Optional<HiveValue> value = key.isEmpty() ? Optional.empty() : key.get().value(valueName);
            return value.isEmpty() ? Optional.empty() : Optional.of(value.get().toRegistryValue());
        });
    }

    private <T> Reading<T> inspect(HiveFile.Use<Optional<T>> use) {
        try {
            Hive hive = Hive.open(file, logs.entrySet().stream().map(log -> new HiveLog(log.getKey(), log.getValue()))
                    .toList());
            return use.of(hive).map(Reading::known).orElseGet(Reading::absent);
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(name, met));
        }
    }

    private static Info info(Hive hive) throws IOException {
        WalkReport walk = HiveWalk.of(hive);
        HiveHealth health = HiveCondition.of(hive);
        List<String> warnings = Stream.concat(
                health.notes().stream(), walk.warnings().stream().map(HiveWarning::toString)).toList();
        boolean dirty = health.state() == HiveHealth.State.RECOVERED || health.state() == HiveHealth.State.DIRTY;
        return new Info(walk.keys(), walk.values(), dirty, health.logEntriesApplied(),
                hive.replay().logs().stream().map(Object::toString).toList(), hive.rootName(), hive.version()
                .toString(), health.state(), warnings, walk.faults().stream().map(HiveFault::toString).toList());
    }

    private static Key key(HiveKey key) throws IOException {
        var values = new ArrayList<RegistryValue>();
        for (HiveValue value : key.values()) {
            values.add(value.toRegistryValue());
        }
        return new Key(key.path(), key.lastWritten(), key.subkeys().stream().map(HiveKey::name).toList(), values);
    }
}
