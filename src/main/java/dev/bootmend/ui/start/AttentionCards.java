package dev.bootmend.ui.start;

import dev.bootmend.flow.LeftOver;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The cards of the first page that want something of the user before anything else. */
final class AttentionCards {

    private AttentionCards() {
    }

    static Node interrupted(StartViewModel model, InterruptedRun run) {
        Button undo = new Button(run.remedy());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> model.undo(run.run().id()));
        Card card = new Card(new SignLine(Sign.NOTE, Phrase.EMPTY.strong(run.what())
                .strong(run.run().title()).muted("  " + run.run().when()), undo), indented(run.how()));
        card.getStyleClass().add("attention");
        return card;
    }

    static Node leftOvers(StartViewModel model, List<LeftOver> found) {
        Card card = new Card(new FittedLabel("Earlier runs have left something on this machine", "strong"));
        for (LeftOver each : found) {
            SignLine line = new SignLine(Sign.NOTE, Phrase.of(each.what()));
            each.stray().ifPresent(hive -> {
                Button unload = new Button("Unload it");
                unload.setMinWidth(Region.USE_PREF_SIZE);
                unload.setAccessibleText("Unload HKLM\\" + hive.mount());
                unload.setOnAction(event -> model.unload(hive));
                line.getChildren().add(unload);
            });
            card.getChildren().addAll(line, indented(each.remedy()));
        }
        card.getStyleClass().add("attention");
        return card;
    }

    static Node elevation(StartViewModel model, String reason, boolean declined) {
        Button restart = new Button("Restart as administrator");
        restart.setMinWidth(Region.USE_PREF_SIZE);
        restart.setOnAction(event -> model.restartElevated());
        Card card = new Card(new SignLine(Sign.NOTE, Phrase.EMPTY.strong("Attached disks are out of reach"), restart),
                indented(reason), indented((declined ? "Windows was told not to give them. " : "")
                        + "Without a restart you work on a practice machine, on which nothing is a real disk."));
        card.getStyleClass().add("attention");
        return card;
    }

    private static Node indented(String sentence) {
        WrappedLabel label = new WrappedLabel(sentence, "muted", "small");
        label.getStyleClass().add("below-sign");
        return label;
    }
}
