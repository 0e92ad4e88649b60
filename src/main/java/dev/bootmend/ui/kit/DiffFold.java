package dev.bootmend.ui.kit;

/**
 * Unchanged lines that are folded away.
 *
 * @param first the index of the first of them among all lines
 * @param count how many they are
 */
public record DiffFold(int first, int count) implements DiffRow {
}
