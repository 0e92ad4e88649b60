package dev.bootmend.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;

/** What a claim rests on, as chips that wrap. */
public final class EvidenceChips extends FlowPane {

    /** No chips yet. */
    public EvidenceChips() {
        getStyleClass().add("evidence-chips");
        setAccessibleRole(AccessibleRole.PARENT);
        setPrefWrapLength(0);
    }

    /** Adds the evidence {@code text}, painted in the {@code tone} of what it is evidence for. */
    public EvidenceChips with(String text, Tone tone) {
        Badge chip = new Badge(text, tone);
        chip.maxWidthProperty().bind(widthProperty());
        getChildren().add(chip);
        return this;
    }
}
