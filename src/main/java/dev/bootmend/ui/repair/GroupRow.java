package dev.bootmend.ui.repair;

import dev.bootmend.plan.Candidate;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One part of a recipe: a box to tick, its consequence, what is worth knowing and what is in the way. */
final class GroupRow extends HBox {

    private final CheckBox box = new CheckBox();
    private final Column remarks = new Column().close();
    private boolean showing = true;

    GroupRow(RecipeGroup group, Consumer<Boolean> ticked) {
        getStyleClass().add("group-row");
        box.setAccessibleText(group.title() + ". " + group.text());
        box.selectedProperty().subscribe(now -> {
            if (!showing) {
                ticked.accept(now);
            }
        });
        WrappedLabel title = new WrappedLabel(group.title(), "strong");
        WrappedLabel text = new WrappedLabel(group.text(), "muted", "small");
        Column words = new Column(title, text, remarks).close();
        words.setOnMouseClicked(event -> box.fire());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(box, words);
        kind(group.kind()).ifPresent(getChildren()::add);
        showing = false;
    }

    /** Shows how the part stands on this disk. */
    void show(GroupOffer offer) {
        showing = true;
        box.setSelected(offer.ticked());
        showing = false;
        List<Node> lines = new ArrayList<>();
        offer.blockers().forEach(blocker -> lines.add(new SignLine(Sign.BROKEN, blocker.text() + " " + blocker.remedy())));
        offer.notes().forEach(note -> lines.add(new SignLine(Sign.NOTE, note)));
        boolean inPlace = !offer.candidates().isEmpty() && offer.candidates().stream().allMatch(Candidate::inPlace);
        if (inPlace) {
            lines.add(new SignLine(Sign.IN_PLACE, "Already in place on this disk."));
        }
        remarks.getChildren().setAll(lines);
        remarks.setManaged(!lines.isEmpty());
        // a blocked part can be unticked, never ticked
        box.setDisable(!offer.blockers().isEmpty() && !offer.ticked() || inPlace);
    }

    private static Optional<Node> kind(GroupKind kind) {
        return switch (kind) {
            case REPAIR -> Optional.empty();
            case POLICY -> Optional.of(badge("changes behaviour, repairs nothing"));
            case DIAGNOSTIC -> Optional.of(badge("collects evidence"));
        };
    }

    private static Node badge(String text) {
        FittedLabel badge = new Badge(text);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
