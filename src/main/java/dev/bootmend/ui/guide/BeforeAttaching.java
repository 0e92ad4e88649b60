package dev.bootmend.ui.guide;

import dev.bootmend.flow.CommonSteps;
import dev.bootmend.model.Generation;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is to be done before the disk is attached, as something that opens on demand. */
public final class BeforeAttaching {

    private BeforeAttaching() {
    }

    /** For the first pages, where no recipe is chosen: with the question what the screen shows. */
    public static Disclosure forAnyRecipe(RepairSession session) {
        return new Disclosure("Disk not attached yet? Prepare the repair machine", () -> choice(session));
    }

    /** For a recipe that has been chosen; empty when it has no such steps. */
    public static Optional<Disclosure> of(RepairSession session, Recipe recipe, Generation generation) {
        List<NextStep> steps = recipe.nextSteps(NextStep.Moment.BEFORE);
        return steps.isEmpty() ? Optional.empty()
                : Optional.of(new Disclosure("Before the repair, outside BootMend (" + steps.size() + ")",
                        () -> card(session, steps, Optional.of(generation))));
    }

    private static Node choice(RepairSession session) {
        List<Recipe> recipes = session.flow().workplace().recipes();
        ChoiceBox<Optional<Recipe>> box = new ChoiceBox<>();
        box.setConverter(new Titles());
        box.getItems().add(Optional.empty());
        recipes.forEach(recipe -> box.getItems().add(Optional.of(recipe)));
        box.setAccessibleText("What does the screen of the machine show?");
        Label question = new Label("What does the screen of the machine show?");
        question.setLabelFor(box);
        question.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(10, question, box);
        line.getStyleClass().add("sign-line");
        VBox steps = new VBox();
        box.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                steps.getChildren().setAll(card(session, steps(recipes, chosen), Optional.empty()));
            }
        });
        box.setValue(Optional.empty());
        VBox all = new VBox(line, steps);
        all.getStyleClass().addAll("column", "close");
        return all;
    }

    private static List<NextStep> steps(List<Recipe> recipes, Optional<Recipe> chosen) {
        return chosen.map(recipe -> recipe.nextSteps(NextStep.Moment.BEFORE))
                .orElseGet(() -> CommonSteps.of(recipes, NextStep.Moment.BEFORE));
    }

    private static Card card(RepairSession session, List<NextStep> steps, Optional<Generation> generation) {
        return new Card(new GuideSteps(steps, session.namesProperty()),
                new SignLine(Sign.NOTE, CommonSteps.generation(generation)));
    }

    /** The titles of recipes in a list. */
    private static final class Titles extends StringConverter<Optional<Recipe>> {

        @Override
        public String toString(Optional<Recipe> recipe) {
            return recipe == null ? "" : recipe.map(Recipe::title).orElse("Something else, or not known");
        }

        @Override
        public Optional<Recipe> fromString(String title) {
            throw new UnsupportedOperationException("a recipe is chosen, never typed");
        }
    }
}
