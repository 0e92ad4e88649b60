package dev.bootmend.recipe;

/**
 * Something that is wrong with a recipe.
 *
 * @param pointer where, as a JSON pointer into the recipe (RFC 6901), such as {@code /groups/0/guards}
 * @param reason what is wrong, and what is expected
 */
public record RecipeFault(String pointer, String reason) {

    @Override
    public String toString() {
        return pointer + ": " + reason;
    }
}
