package dev.bootmend.recipe;

/**
 * Something about a recipe that the user can choose.
 *
 * @param title the question or the label, as shown
 * @param standard the value when nothing was chosen
 */
public record RecipeOption(OptionId id, String title, OptionType type, String standard) {
}
