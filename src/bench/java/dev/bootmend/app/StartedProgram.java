package dev.bootmend.app;

import javafx.application.Application;

/** Starts one of the two windows; the {@code java} command starts no JavaFX application from the class path itself. */
public final class StartedProgram {

    private StartedProgram() {
    }

    /** Used by {@link StartBench}: the simple name of the application. */
    public static void main(String[] arguments) {
        Application.launch(arguments[0].equals("WizardStart") ? WizardStart.class : EmptyStart.class);
    }
}
