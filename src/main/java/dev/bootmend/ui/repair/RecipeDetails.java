package dev.bootmend.ui.repair;

import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.ui.guide.BeforeAttaching;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The parts of the chosen recipe: what is ticked, what can be ticked with which consequence, and what is in the way.
 */
final class RecipeDetails extends VBox {

    private final RepairViewModel model;
    private final Map<GroupId, GroupRow> rows = new HashMap<>();
    private final Column blockers = new Column().close();
    private final Column rest = new Column().close();
    private final Column controlSets = new Column().close();
    private Recipe drawn;

    RecipeDetails(RepairViewModel model) {
        this.model = model;
        getStyleClass().addAll("column", "recipe-details");
        model.stateProperty().subscribe(state -> state.ifPresentOrElse(this::show, this::clear));
    }

    private void clear() {
        getChildren().clear();
        drawn = null;
    }

    private void show(RepairState state) {
        Recipe recipe = state.chosen().recipe();
        if (recipe != drawn) {
            draw(recipe);
        }
        state.planning().offers().forEach(offer -> rows.get(offer.group().id()).show(offer));
        List<Blocker> inTheWay = state.planning() instanceof Planning.Blocked(var found, var offers) && offers.isEmpty()
                && model.optionFault().isEmpty() ? found : List.of();
        blockers.getChildren().setAll(inTheWay.stream().map(blocker ->
                new SignLine(Sign.BROKEN, blocker.text() + " " + blocker.remedy())).toList());
        blockers.setManaged(!inTheWay.isEmpty());
        rest.getChildren().setAll(state.rest().isEmpty() ? List.of()
                : List.of(new SignLine(Sign.NOTE, state.rest().beforehand())));
        rest.setManaged(!state.rest().isEmpty());
        ControlSetRows.show(controlSets, state.controlSets(), model::tick);
    }

    /** Drawn once for each recipe, so that the focus stays where it is while boxes are ticked. */
    private void draw(Recipe recipe) {
        drawn = recipe;
        rows.clear();
        RowGroup parts = new RowGroup();
        for (RecipeGroup group : recipe.groups()) {
            GroupRow row = new GroupRow(group, ticked -> model.tick(group.id(), ticked));
            rows.put(group.id(), row);
            parts.getChildren().add(row);
        }
        getChildren().setAll(rest, new FittedLabel("What it does", "strong"), blockers, parts, controlSets);
        if (!recipe.options().isEmpty()) {
            getChildren().addAll(new FittedLabel("Options", "strong"), new RowGroup(recipe.options().stream()
                    .map(option -> new OptionRow(option, value -> model.set(option.id(), value)))
                            .toArray(Node[]::new)));
        }
        BeforeAttaching.of(model.session(), recipe, model.generation()).ifPresent(getChildren()::add);
        if (!recipe.articleErrors().isEmpty()) {
            getChildren().add(new Disclosure("Why this differs from the article (" + recipe.articleErrors().size()
                    + ")",
                    () -> new ArticleErrors(recipe)));
        }
    }
}
