package dev.bootmend.recipe;

import dev.bootmend.model.FindingId;
import java.util.Optional;
import java.util.Set;

/**
 * Something about a recipe that the user can choose.
 *
 * @param title the question or the label, as shown
 * @param standard the value when nothing was chosen
 * @param onIf a finding on which a toggle is on when nothing was chosen
 */
public record RecipeOption(OptionId id, String title, OptionType type, String standard, Optional<FindingId> onIf) {

    /** The option that the guard {@link Guard#FREE_SPACE} asks: the room that a dump needs, in GiB; 0 for not known. */
    public static final OptionId MEMORY = new OptionId("memory");

    /** An option whose standard value does not depend on the disk. */
    public RecipeOption(OptionId id, String title, OptionType type, String standard) {
        this(id, title, type, standard, Optional.empty());
    }

    /** The same with the standard value that it has on a disk with these findings. */
    RecipeOption on(Set<FindingId> facts) {
        return onIf.filter(facts::contains).isPresent() ? new RecipeOption(id, title, type, "true", onIf) : this;
    }
}
