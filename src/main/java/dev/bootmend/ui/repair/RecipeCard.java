package dev.bootmend.ui.repair;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.Tone;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        line(Sign.OK, "Speaks for it", texts(candidate, EvidenceEffect.CONFIRMS), parts);
        line(Sign.NOTE, "Speaks against it", texts(candidate, EvidenceEffect.CONTRADICTS), parts);
        line(Sign.OK, "Meant for these findings", candidate.addressed().stream().map(Finding::title)
                .map(title -> title + ".").toList(), parts);
        meantFor.ifPresent(symptom -> line(Sign.OK, "Meant for what the screen showed", List.of(symptom.label()),
                parts));
        return new ChoiceCard(candidate.recipe().title() + ", " + fit(candidate), parts.toArray(Node[]::new));
    }

    private static List<String> texts(Recommendation candidate, EvidenceEffect effect) {
        return candidate.assessment().holding(effect).stream().map(Evidence::text).toList();
    }

    private static void line(Sign sign, String what, List<String> texts, List<Node> parts) {
        if (!texts.isEmpty()) {
            parts.add(new SignLine(sign, Phrase.EMPTY.muted(what + ": ").plain(String.join(" ", texts))));
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
