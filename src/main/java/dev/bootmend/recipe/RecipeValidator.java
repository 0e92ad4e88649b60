package dev.bootmend.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Finds every fault of a recipe that its parts alone do not show. */
public final class RecipeValidator {

    private final Recipe recipe;
    private final List<RecipeFault> faults = new ArrayList<>();

    private RecipeValidator(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Every fault, in the order of the recipe; none when it can be used. */
    public static List<RecipeFault> faults(Recipe recipe) {
        var validator = new RecipeValidator(recipe);
        validator.texts();
        validator.unique("/evidence", recipe.evidence(), Evidence::id);
        validator.evidence();
        validator.unique("/options", recipe.options(), RecipeOption::id);
        validator.options();
        validator.unique("/groups", recipe.groups(), RecipeGroup::id);
        for (int i = 0; i < recipe.groups().size(); i++) {
            validator.faults.addAll(GroupFaults.of(recipe, i));
        }
        return List.copyOf(validator.faults);
    }

    private void texts() {
        blank("/title", recipe.title());
        blank("/cause", recipe.cause());
        empty("/generations", recipe.generations().isEmpty());
        empty("/sources", recipe.sources().isEmpty());
        empty("/groups", recipe.groups().isEmpty());
        empty("/evidence", recipe.evidence().isEmpty());
        if (recipe.codes().isEmpty() && recipe.screenText().isEmpty()) {
            fault("/codes", "neither a stop code nor a screen text: nobody would find this recipe");
        }
    }

    private void evidence() {
        for (int i = 0; i < recipe.evidence().size(); i++) {
            Evidence item = recipe.evidence().get(i);
            blank("/evidence/" + i + "/text", item.text());
            boolean grouped = item.effect().namesGroup();
            if (grouped != item.group().isPresent()) {
                fault("/evidence/" + i, grouped ? "\"" + item.effect() + "\" needs the group that it is about"
                        : "only \"unticks\" and \"remains\" name a group");
            } else if (item.group().filter(group -> recipe.group(group).isEmpty()).isPresent()) {
                fault("/evidence/" + i + "/group", "there is no group \"" + item.group().get() + "\"");
            }
        }
    }

    private void options() {
        for (int i = 0; i < recipe.options().size(); i++) {
            RecipeOption option = recipe.options().get(i);
            String pointer = "/options/" + i;
            blank(pointer + "/title", option.title());
            if (option.onIf().isPresent() && !(option.type() instanceof OptionType.Toggle)) {
                fault(pointer + "/onIf", "only a toggle can be on");
            }
            option.type().faultOf(option.standard()).ifPresent(reason -> fault(pointer + "/default", reason));
        }
    }

    private <T> void unique(String pointer, List<T> items, Function<T, ?> id) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(id.apply(items.get(i)))) {
                fault(pointer + "/" + i + "/id", "the id \"" + id.apply(items.get(i)) + "\" is used twice");
            }
        }
    }

    private void blank(String pointer, String text) {
        empty(pointer, text.isBlank());
    }

    private void empty(String pointer, boolean isEmpty) {
        if (isEmpty) {
            fault(pointer, "must not be empty");
        }
    }

    private void fault(String pointer, String reason) {
        faults.add(new RecipeFault(pointer, reason));
    }
}
