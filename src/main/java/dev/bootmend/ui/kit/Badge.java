package dev.bootmend.ui.kit;

/** A word or two on a round-ended field, painted in a {@link Tone}. */
public final class Badge extends FittedLabel {

    private Tone tone;

    /** A badge without judgement. */
    public Badge(String text) {
        this(text, Tone.NEUTRAL);
    }

    /** A badge that says {@code text} in {@code tone}. */
    public Badge(String text, Tone tone) {
        super(text, "badge");
        setTone(tone);
    }

    /** Paints the badge anew. */
    public void setTone(Tone painted) {
        if (tone != null) {
            getStyleClass().remove(tone.styleClass());
        }
        tone = painted;
        getStyleClass().add(tone.styleClass());
    }
}
