package dev.bootmend.json;

/**
 * Something that is wrong in a recipe file.
 *
 * @param file the name of the file
 * @param line from 1; of the value, or of the object in which something is missing
 * @param column from 1
 * @param reason what is wrong, and what is expected
 */
public record RecipeFileFault(String file, int line, int column, String reason) {

    /** Such as {@code stop-0x67-imc.json:12:7: unknown field "colour"}, as editors and build logs jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + reason;
    }
}
