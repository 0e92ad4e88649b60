package dev.bootmend.ui;

import dev.bootmend.plan.Choices;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keeps what was planned in step with the choices: after each change everything is planned again in the background, and
 * the last change wins. Lives on the JavaFX thread.
 */
public final class LivePlanning<T> {

    private final Wizard wizard;
    private final Function<Choices, T> planner;
    private final Consumer<T> planned;
    private Choices choices;
    private Choices underWay;
    private Choices shown;

    /**
     * @param planner pure, called in the background
     * @param planned is given each result that is still wanted when it comes
     */
    public LivePlanning(Wizard wizard, Choices first, Function<Choices, T> planner, Consumer<T> planned) {
        this.wizard = wizard;
        this.choices = first;
        this.planner = planner;
        this.planned = planned;
    }

    /** What is chosen now. */
    public Choices choices() {
        return choices;
    }

    /** Whether what was planned last is for what is chosen now. */
    public boolean isCurrent() {
        return choices.equals(shown);
    }

    /** Changes the choices and plans again. */
    public void choose(UnaryOperator<Choices> change) {
        choices = change.apply(choices);
        plan();
    }

    /** Plans what is chosen now, unless that is done or under way. */
    public void plan() {
        if (underWay != null || isCurrent()) {
            return;
        }
        Choices wanted = choices;
        underWay = wanted;
        wizard.background().aside(() -> planner.apply(wanted)).whenComplete((result, failure) -> arrived(wanted,
                Optional.ofNullable(result), failure));
    }

    private void arrived(Choices planned, Optional<T> result, Throwable failure) {
        underWay = null;
        if (failure != null) {
            wizard.failed("Planning", failure);
            return;
        }
        if (planned.equals(choices)) {
            shown = planned;
            result.ifPresent(this.planned);
        } else {
            plan();
        }
    }
}
