package dev.bootmend.ui.kit;

import java.util.List;

/** A text listing with a title that says what it lists. */
public record Listing(String title, List<String> lines) {

    public Listing {
        lines = List.copyOf(lines);
    }
}
