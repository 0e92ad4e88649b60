package dev.bootmend.ui.repair;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.Tone;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Draws one recipe of the list, with the reason for its rank. */
final class RecipeCard {

    private RecipeCard() {
    }

    static ChoiceCard of(Recommendation candidate, Optional<Symptom> meantFor) {
        List<Node> parts = new ArrayList<>();
        parts.add(head(candidate));
        parts.add(new WrappedLabel(candidate.recipe().cause(), "muted", "small"));
        reasons(candidate, EvidenceEffect.CONFIRMS, Sign.OK, parts);
        reasons(candidate, EvidenceEffect.CONTRADICTS, Sign.NOTE, parts);
        if (!candidate.addressed().isEmpty()) {
            parts.add(new SignLine(Sign.OK, "Addresses: " + candidate.addressed().stream().map(Finding::title).collect(Collectors.joining("; ")) + "."));
        }
        meantFor.ifPresent(symptom -> parts.add(new SignLine(Sign.OK, "It is meant for what the screen showed: " + symptom.label() + ".")));
        return new ChoiceCard(candidate.recipe().title() + ", " + fit(candidate), parts.toArray(Node[]::new));
    }

    private static void reasons(Recommendation candidate, EvidenceEffect effect, Sign sign, List<Node> parts) {
        for (Evidence evidence : candidate.assessment().holding(effect)) {
            parts.add(new SignLine(sign, evidence.text()));
        }
    }

    private static Node head(Recommendation candidate) {
        WrappedLabel title = new WrappedLabel(candidate.recipe().title(), "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Badge fit = new Badge(fit(candidate), tone(candidate));
        fit.setMinWidth(Region.USE_PREF_SIZE);
        Badge risk = new Badge("risk " + candidate.recipe().risk());
        risk.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, risk, fit);
        head.getStyleClass().add("sign-line");
        return head;
    }

    private static String fit(Recommendation candidate) {
        return switch (candidate.assessment().fit()) {
            case CONFIRMED -> "The disk confirms it";
            case OPEN -> "The disk neither confirms nor contradicts it";
            case CONTRADICTED -> "The disk contradicts it";
        };
    }

    private static Tone tone(Recommendation candidate) {
        return switch (candidate.assessment().fit()) {
            case CONFIRMED -> Tone.OK;
            case OPEN -> Tone.NEUTRAL;
            case CONTRADICTED -> Tone.NOTE;
        };
    }
}
