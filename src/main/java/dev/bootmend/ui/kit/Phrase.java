package dev.bootmend.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence with emphasis, without controls: {@code Phrase.of("Delete ").strong("imcdevice").plain(" from …")}. */
public record Phrase(List<Span> spans) {

    /** No words at all. */
    public static final Phrase EMPTY = new Phrase(List.of());

    public Phrase {
        spans = List.copyOf(spans);
    }

    /** A phrase in plain writing. */
    public static Phrase of(String text) {
        return EMPTY.plain(text);
    }

    /** This phrase, continued plainly. */
    public Phrase plain(String text) {
        return with(text, Emphasis.PLAIN);
    }

    /** This phrase, continued with the thing it is about. */
    public Phrase strong(String text) {
        return with(text, Emphasis.STRONG);
    }

    /** This phrase, continued with an aside. */
    public Phrase muted(String text) {
        return with(text, Emphasis.MUTED);
    }

    /** This phrase, continued with something literal. */
    public Phrase code(String text) {
        return with(text, Emphasis.CODE);
    }

    /** This phrase, continued with something the user must replace. */
    public Phrase placeholder(String text) {
        return with(text, Emphasis.PLACEHOLDER);
    }

    /** The words alone. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return text().isEmpty();
    }

    private Phrase with(String text, Emphasis emphasis) {
        List<Span> longer = new ArrayList<>(spans);
        longer.add(new Span(text, emphasis));
        return new Phrase(longer);
    }

    @Override
    public String toString() {
        return text();
    }
}
