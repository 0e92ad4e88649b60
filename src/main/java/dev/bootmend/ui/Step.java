package dev.bootmend.ui;

import java.util.Optional;

/** The steps of the wizard, in order. */
public enum Step {
    START("Start"),
    DISK("Disk"),
    FINDINGS("Findings"),
    REPAIR("Repair"),
    PREVIEW("Preview"),
    APPLY("Apply"),
    RESULT("Result");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** Its name in the rail. */
    public String title() {
        return title;
    }

    /** Its number in the rail, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The step before it, if there is one. */
    public Optional<Step> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
