package dev.bootmend.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.model.RecipeId;
import dev.bootmend.recipe.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recipes that come with the program.
 *
 * @param recipes in the order of their index
 */
public record RecipeBook(List<Recipe> recipes) {

    private static final String FOLDER = "/dev/bootmend/recipes/";
    private static final String INDEX = "index.json";

    public RecipeBook {
        recipes = List.copyOf(recipes);
    }

    /**
     * Reads the recipes from the class path.
     *
     * @throws IllegalStateException when one of them has faults; the message lists them all
     */
    public static RecipeBook shipped() {
        var recipes = new ArrayList<Recipe>();
        var faults = new ArrayList<RecipeFileFault>();
        for (String file : index()) {
            switch (RecipeReader.read(file, text(file))) {
                case RecipeReading.Accepted(Recipe recipe) -> recipes.add(recipe);
                case RecipeReading.Refused(var found) -> faults.addAll(found);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Faults in the recipes that come with the program:\n"
                    + String.join("\n", faults.stream().map(RecipeFileFault::toString).toList()));
        }
        return new RecipeBook(recipes);
    }

    /** The recipe of that id. */
    public Optional<Recipe> recipe(RecipeId id) {
        return recipes.stream().filter(recipe -> recipe.id().equals(id)).findFirst();
    }

    private static List<String> index() {
        try {
            return new JsonMapper().readValue(text(INDEX), new TypeReference<List<String>>() { });
        } catch (IOException broken) {
            throw new IllegalStateException("the list of recipes " + FOLDER + INDEX + " is no list of file names",
                    broken);
        }
    }

    private static String text(String file) {
        try (InputStream stream = RecipeBook.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the recipe " + FOLDER + file + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the recipe " + FOLDER + file, unreadable);
        }
    }
}
