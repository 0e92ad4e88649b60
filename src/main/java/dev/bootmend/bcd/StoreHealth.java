package dev.bootmend.bcd;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveWarning;
import dev.bootmend.model.HiveHealth;
import java.util.List;
import java.util.stream.Stream;

/** The condition of a hive in the words of the model. */
final class StoreHealth {

    private StoreHealth() {
    }

    /** @param remarks what was noticed while the objects were read */
    static HiveHealth of(Hive hive, List<String> remarks) {
        var replay = hive.replay();
        int applied = replay.entries().isEmpty() ? replay.sectors() : replay.entries().size();
        Stream<String> warnings = hive.warnings().stream().map(HiveWarning::toString);
        return new HiveHealth(state(hive), applied, Stream.concat(warnings, remarks.stream()).toList());
    }

    private static HiveHealth.State state(Hive hive) {
        return switch (hive.state()) {
            case CLEAN -> HiveHealth.State.CLEAN;
            case RECOVERED, REBUILT -> HiveHealth.State.RECOVERED;
            case DIRTY -> HiveHealth.State.DIRTY;
            case BASE_BLOCK_DAMAGED -> HiveHealth.State.BASE_BLOCK_DAMAGED;
            case TRUNCATED -> HiveHealth.State.TRUNCATED;
        };
    }
}
