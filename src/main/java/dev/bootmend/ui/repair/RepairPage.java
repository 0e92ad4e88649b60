package dev.bootmend.ui.repair;

import dev.bootmend.flow.Recommendation;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.ChoiceCard;
import dev.bootmend.ui.kit.Sign;
import java.util.Optional;
import javafx.scene.Node;

/** The page on which a recipe is chosen. */
public final class RepairPage extends ModelPage<RepairViewModel> {

    /** The recipes for the target that {@code session} has examined. */
    public RepairPage(RepairSession session) {
        super(Step.REPAIR, new RepairViewModel(session));
    }

    @Override
    protected Node draw(RepairViewModel model) {
        if (model.recommendations().isEmpty()) {
            return new Card(new EmptyState(Sign.NOTE, "No recipe fits this generation",
                    "Open a support ticket with what was found."));
        }
        Column recipes = new Column(model.recommendations().stream().map(candidate -> card(model, candidate)).toList());
        RecipeDetails details = new RecipeDetails(model);
        model.chosenProperty().subscribe(chosen -> {
            recipes.getChildren().remove(details);
            chosen.ifPresent(recipe -> recipes.getChildren().add(model.recommendations().indexOf(recipe) + 1, details));
        });
        return recipes;
    }

    private static Node card(RepairViewModel model, Recommendation candidate) {
        ChoiceCard card = RecipeCard.of(candidate, model.meantFor(candidate));
        model.chosenProperty().subscribe(chosen -> card.selectedProperty().set(chosen.equals(Optional.of(candidate))));
        card.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.choose(candidate);
            }
        });
        return card;
    }
}
