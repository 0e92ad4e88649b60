package dev.bootmend.ui.kit;

/**
 * A line of each listing, side by side. A side that has no such line has number 0 and no text.
 *
 * @param beforeNumber the line's number in the left listing, from 1
 * @param afterNumber the line's number in the right listing, from 1
 */
public record DiffLine(DiffKind kind, int beforeNumber, String before, int afterNumber, String after)
        implements DiffRow {

    /** The row in words, for a screen reader. */
    String inWords() {
        return switch (kind) {
            case SAME -> "Line " + beforeNumber + ": " + before;
            case REMOVED -> "Line " + beforeNumber + " removed: " + before;
            case ADDED -> "Line " + afterNumber + " added: " + after;
            case CHANGED -> "Line " + beforeNumber + " changed from: " + before + " to: " + after;
        };
    }
}
