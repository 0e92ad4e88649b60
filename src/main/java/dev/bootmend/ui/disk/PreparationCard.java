package dev.bootmend.ui.disk;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What can be done to a disk as a whole before it is repaired, each with its consequence, and the way to its preview. */
final class PreparationCard extends Card {

    PreparationCard(DiskViewModel model, DiskEntry disk) {
        inset();
        List<PreparationOffer> usual = disk.preparations().stream()
                .filter(offer -> offer.kind() != PreparationKind.RECORDED_SIGNATURE).toList();
        if (!usual.isEmpty()) {
            add(model, disk, usual, "Prepare this disk…");
        }
        disk.preparations().stream().filter(offer -> !usual.contains(offer))
                .forEach(offer -> add(model, disk, List.of(offer), "Give the signature back…"));
    }

    /** The disk carries a signature that is not its own. */
    static Card lent(DiskViewModel model, DiskEntry disk, DiskCondition.TemporaryIdentity lent) {
        Button back = new Button("Return the signature…");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText("Return the signature, " + disk.title());
        back.setOnAction(event -> model.giveBack(lent.run()));
        return new Card(new SignLine(Sign.NOTE, Phrase.EMPTY.strong("The disk carries a temporary signature. ").plain("Its own is "
                + lent.own() + "; give it that back when it is repaired, before you detach it."), back)).inset();
    }

    private void add(DiskViewModel model, DiskEntry disk, List<PreparationOffer> offers, String label) {
        for (PreparationOffer offer : offers) {
            getChildren().addAll(new PhraseFlow(Phrase.EMPTY.strong(offer.title() + ".")),
                    new WrappedLabel(offer.consequence(), "muted", "small"));
        }
        Button prepare = new Button(label);
        prepare.setMinWidth(Region.USE_PREF_SIZE);
        prepare.setAccessibleText(label.replace("…", "") + ", " + disk.title());
        prepare.setOnAction(event -> model.prepare(disk.number(), offers));
        HBox line = new HBox(10, prepare, new WrappedLabel("Shown first as a preview; nothing is written before you confirm it.",
                "muted", "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }
}
