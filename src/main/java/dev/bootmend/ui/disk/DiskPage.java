package dev.bootmend.ui.disk;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.guide.BeforeAttaching;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The page on which the disk is chosen. */
public final class DiskPage extends ModelPage<DiskViewModel> {

    /** The disks that {@code session} has looked at. */
    public DiskPage(RepairSession session) {
        super(Step.DISK, new DiskViewModel(session));
    }

    @Override
    protected Node draw(DiskViewModel model) {
        Column column = new Column();
        if (model.nothingSuits() && model.disks().stream().noneMatch(disk -> disk.standing() instanceof Standing.Hindered)) {
            column.getChildren().add(new Card(nothing(model.refusal())));
        }
        model.disks().forEach(disk -> {
            column.getChildren().add(card(model, disk));
            disk.lent().ifPresent(lent -> column.getChildren().add(PreparationCard.lent(model, disk, lent)));
            if (!disk.preparations().isEmpty()) {
                column.getChildren().add(new PreparationCard(model, disk));
            }
            if (disk.standing() instanceof Standing.Asking asking) {
                column.getChildren().add(question(model, disk, asking));
            }
        });
        column.getChildren().add(BeforeAttaching.forAnyRecipe(model.session()));
        return column;
    }

    private static Node nothing(TargetSearch.Refused refused) {
        return new EmptyState(Sign.NOTE, refused.reason(), refused.remedy());
    }

    private static ChoiceCard card(DiskViewModel model, DiskEntry disk) {
        ChoiceCard card = DiskCard.of(disk, model.nothingSuits());
        if (disk.standing().choosable()) {
            model.choiceProperty().subscribe(chosen -> card.selectedProperty().set(chosen.is(disk.number())));
            card.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.choose(disk.number());
                }
            });
        }
        return card;
    }

    /** Shown below the disk as long as that is chosen. */
    private static Node question(DiskViewModel model, DiskEntry disk, Standing.Asking asking) {
        VBox answers = new Column().close();
        asking.candidates().forEach(candidate -> answers.getChildren().add(answer(model, candidate)));
        Card card = new Card(new WrappedLabel(asking.question(), "strong"), answers).inset();
        card.managedProperty().bind(card.visibleProperty());
        card.visibleProperty().bind(model.choiceProperty().map(chosen -> chosen.is(disk.number())));
        return card;
    }

    private static Node answer(DiskViewModel model, TargetSearch.Candidate candidate) {
        ChoiceCard card = new ChoiceCard(candidate.title(), new WrappedLabel(candidate.title(), "strong"),
                new WrappedLabel(String.join(" · ", model.about(candidate)), "muted", "small"));
        model.choiceProperty().subscribe(chosen ->
                card.selectedProperty().set(chosen.windows().equals(Optional.of(candidate.windows()))));
        card.selectedProperty().subscribe(selected -> {
            if (selected && !model.choiceProperty().get().windows().equals(Optional.of(candidate.windows()))) {
                model.choose(candidate);
            }
        });
        return card;
    }
}
