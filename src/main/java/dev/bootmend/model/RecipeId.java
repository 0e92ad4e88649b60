package dev.bootmend.model;

import java.util.regex.Pattern;

/** Names one recipe, such as {@code stop-0x67-imc}; the name of its file. */
public record RecipeId(String value) implements Comparable<RecipeId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Stands in the place of a recipe in a plan that undoes an earlier run. */
    public static final RecipeId UNDO = new RecipeId("undo");

    /** Stands in the place of a recipe in a plan that prepares a disk for a repair. */
    public static final RecipeId PREPARE = new RecipeId("prepare");

    public RecipeId {
        if (!isRecipeId(value)) {
            throw new IllegalArgumentException("not a recipe id (lower-case words joined by -): \"" + value + "\"");
        }
    }

    /** Whether {@code text} can name a recipe. */
    public static boolean isRecipeId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(RecipeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
