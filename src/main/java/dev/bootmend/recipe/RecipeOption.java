package dev.bootmend.recipe;

/**
 * Something about a recipe that the user can choose.
 *
 * @param title the question or the label, as shown
 * @param standard the value when nothing was chosen
 */
public record RecipeOption(OptionId id, String title, OptionType type, String standard) {

    /** The option that the guard {@link Guard#FREE_SPACE} asks: the room that a dump needs, in GiB; 0 for not known. */
    public static final OptionId MEMORY = new OptionId("memory");
}
