package dev.bootmend.ui.repair;

import dev.bootmend.plan.GroupOffer;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
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
        WrappedLabel text = new WrappedLabel(group.text(), "muted", "small");
        Column words = new Column(head(group), text, remarks).close();
        words.setOnMouseClicked(event -> box.fire());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(box, words);
        showing = false;
    }

    private static HBox head(RecipeGroup group) {
        WrappedLabel title = new WrappedLabel(group.title(), "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title);
        kind(group.kind()).ifPresent(head.getChildren()::add);
        return head;
    }

    /** Shows how the part stands on this disk. */
    void show(GroupOffer offer) {
        GroupStanding standing = GroupStanding.of(offer);
        showing = true;
        box.setSelected(standing.ticked());
        showing = false;
        // a blocked part can be unticked, never ticked
        box.setDisable(!standing.choosable());
        remarks.getChildren().setAll(standing.remarks().stream()
                .map(remark -> new SignLine(remark.sign(), remark.text())).toList());
        remarks.setManaged(!standing.remarks().isEmpty());
    }

    private static Optional<Node> kind(GroupKind kind) {
        return switch (kind) {
            case REPAIR -> Optional.empty();
            case POLICY -> Optional.of(badge("not a repair"));
            case DIAGNOSTIC -> Optional.of(badge("for diagnosis"));
        };
    }

    private static Node badge(String text) {
        FittedLabel badge = new Badge(text);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
