package dev.bootmend.plan;

import dev.bootmend.recipe.Guard;
import java.util.Optional;

/**
 * Why something must not be done, as the user reads it.
 *
 * @param guard the guard that does not hold; empty when something else is in the way, such as no letter being free
 * @param text what is in the way
 * @param remedy what the user can do
 */
public record Blocker(Optional<Guard> guard, String text, String remedy) {

    static Blocker of(Guard guard, String text, String remedy) {
        return new Blocker(Optional.of(guard), text, remedy);
    }

    static Blocker of(String text, String remedy) {
        return new Blocker(Optional.empty(), text, remedy);
    }
}
