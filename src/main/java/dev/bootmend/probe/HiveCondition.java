package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveWarning;
import dev.bootmend.model.HiveHealth;

/** The condition of an open hive in the words of the model. */
final class HiveCondition {

    private HiveCondition() {
    }

    static HiveHealth of(Hive hive) {
        var replay = hive.replay();
        int applied = replay.entries().isEmpty() ? replay.sectors() : replay.entries().size();
        return new HiveHealth(state(hive), applied, hive.warnings().stream().map(HiveWarning::toString).toList());
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
