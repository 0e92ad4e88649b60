package dev.bootmend.ui.kit;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;

/**
 * The two looks of the wizard. Each is one user-agent style sheet (AtlantaFX, the ControlsFX bridge and our rules
 * imported into it), so that dialogs and popups have it too.
 */
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css");

    private static final String FOLDER = "/dev/bootmend/css/";

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    /** Makes this the look of every window of the application, now and later. Call on the JavaFX thread. */
    public void apply() {
        // reading the fonts and the style sheet takes about as long each, so they are read at the same time
        CompletableFuture<Void> fonts = CompletableFuture.runAsync(Fonts::load);
        Application.setUserAgentStylesheet(compiled().orElseGet(() -> sheet(sheet)).toExternalForm());
        fonts.join();
    }

    /** The sheet as the build has compiled it; not there when started from class files that no build has finished. */
    private Optional<URL> compiled() {
        return Optional.ofNullable(Theme.class.getResource(FOLDER + sheet.replace(".css", ".bss")));
    }

    /** The theme that is not this one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Where the style sheet {@code name} is. */
    static URL sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name),
                () -> "style sheet " + FOLDER + name + " is missing from the class path");
    }
}
