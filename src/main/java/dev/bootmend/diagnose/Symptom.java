package dev.bootmend.diagnose;

import dev.bootmend.model.RecipeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a machine that does not start may show on its screen.
 *
 * @param code the stop or status code, unsigned 32 bits, empty for a screen that shows a text only
 * @param text the text as the screen shows it
 * @param meaning one sentence
 * @param recipes the recipes that are meant for it, best first
 */
public record Symptom(OptionalLong code, String text, String meaning, List<RecipeId> recipes) {

    /** NTSTATUS values of errors have their highest two bits set (Microsoft: NTSTATUS). */
    private static final long FIRST_STATUS = 0xC0000000L;

    public Symptom {
        recipes = List.copyOf(recipes);
    }

    /** Whether it is a stop code, which Windows shows on a blue screen, and not a status of the boot manager. */
    public boolean isStopCode() {
        return code.isPresent() && code.getAsLong() < FIRST_STATUS;
    }

    /** The code in its short spelling, such as {@code 0x67} or {@code 0xC000000E}. */
    public Optional<String> shortCode() {
        return code.isPresent() ? Optional.of("0x" + digits("%X")) : Optional.empty();
    }

    /** The code as the screen shows it, such as {@code 0x00000067}. */
    public Optional<String> longCode() {
        return code.isPresent() ? Optional.of("0x" + digits("%08X")) : Optional.empty();
    }

    /** Such as {@code 0x67 CONFIG INITIALIZATION FAILED}. */
    public String label() {
        return shortCode().map(shown -> shown + " " + text).orElse(text);
    }

    private String digits(String format) {
        return String.format(Locale.ROOT, format, code.getAsLong());
    }
}
