package dev.bootmend.ui;

import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import dev.bootmend.ui.kit.StepState;
import java.time.Duration;
import java.util.Locale;

/** Says of a step whether it ran, changed and is verified: three different things. */
public final class OutcomeWords {

    private OutcomeWords() {
    }

    /** Such as {@code ran · changed · verified · 0.2 s}. */
    public static String of(StepOutcome outcome) {
        return switch (outcome.status()) {
            case WAITING, RUNNING -> state(outcome.status()).words();
            case NOT_REACHED -> "not reached";
            case ALREADY_IN_PLACE -> "already in place · nothing ran";
            case VERIFIED, DONE -> ran(outcome) + " · " + (outcome.verified() ? "verified" : "not verified") + " · "
                    + seconds(outcome.duration());
            case FAILED -> outcome.ran() ? ran(outcome) + " · failed · " + seconds(outcome.duration())
                    : "failed · nothing ran";
        };
    }

    /** The state as the kit draws it. */
    public static StepState state(StepStatus status) {
        return switch (status) {
            case WAITING -> StepState.WAITING;
            case RUNNING -> StepState.RUNNING;
            case VERIFIED -> StepState.VERIFIED;
            case ALREADY_IN_PLACE -> StepState.ALREADY_IN_PLACE;
            case DONE -> StepState.NOT_VERIFIED;
            case FAILED -> StepState.FAILED;
            case NOT_REACHED -> StepState.NOT_REACHED;
        };
    }

    private static String ran(StepOutcome outcome) {
        return (outcome.ran() ? "ran" : "nothing ran") + " · " + (outcome.changed() ? "changed" : "nothing changed");
    }

    private static String seconds(Duration time) {
        return time.toMillis() < 100 ? "under 0.1 s" : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
