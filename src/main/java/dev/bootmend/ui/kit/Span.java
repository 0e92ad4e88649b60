package dev.bootmend.ui.kit;

import java.util.Objects;

/** A stretch of text in one {@link Emphasis}. */
public record Span(String text, Emphasis emphasis) {

    public Span {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(emphasis, "emphasis");
    }
}
