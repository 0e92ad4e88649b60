package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bootmend.recipe.EntryChoice;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OperationName;
import dev.bootmend.recipe.Risk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema beside the recipes and the reader say the same. */
class RecipeSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    /** What a schema can say, too; the rest is about meaning. */
    private static final Pattern SHAPE = Pattern.compile("unknown field .*|the field .* is missing|either .*, not both");

    @Test
    void theShippedRecipesFitTheSchema() throws IOException {
        for (JsonNode file : JSON.readTree(RecipeReaderTest.resource("index.json"))) {
            assertEquals(List.of(), JsonShape.faults(schema(), JSON.readTree(RecipeReaderTest.resource(file.asText()))),
                    file.asText());
        }
    }

    @Test
    void theSchemaKnowsTheSameWordsAsTheReader() throws IOException {
        JsonNode definitions = schema().get("$defs");
        assertEquals(words(Arrays.stream(Guard.values())), list(definitions.at("/group/properties/guards/items/enum")));
        assertEquals(words(Arrays.stream(GroupKind.values())), list(definitions.at("/group/properties/kind/enum")));
        assertEquals(words(Arrays.stream(EvidenceEffect.values())),
                list(definitions.at("/evidence/properties/effect/enum")));
        assertEquals(words(Arrays.stream(EntryChoice.values())), list(definitions.at("/object/enum")));
        assertEquals(words(Arrays.stream(Risk.values())), list(schema().at("/properties/risk/enum")));
        assertEquals(words(Arrays.stream(OperationName.values())),
                list(definitions.at("/step/properties/op/enum")));
    }

    static List<String> shipped() throws IOException {
        return list(JSON.readTree(RecipeReaderTest.resource("index.json")));
    }

    /** Every field of a shipped recipe is taken out, given another kind, or given a stranger beside it. */
    @ParameterizedTest
    @MethodSource("shipped")
    void whatTheSchemaRefusesTheReaderRefusesToo(String file) throws IOException {
        JsonNode recipe = JSON.readTree(RecipeReaderTest.resource(file));
        var places = new ArrayList<String>();
        objects(recipe, "", places);
        for (String place : places) {
            JsonNode object = recipe.at(place);
            for (String name : (Iterable<String>) object::fieldNames) {
                refusedByBoth(recipe, place, copy -> copy.remove(name), place + " without " + name);
                refusedByBoth(recipe, place, copy -> copy.putObject(name), place + " with an object as " + name);
            }
            assertFalse(isRead(changed(recipe, place, copy -> copy.put("colour", "red"))), place);
            assertFalse(JsonShape.faults(schema(), changed(recipe, place, copy -> copy.put("colour", "red"))).isEmpty(),
                    place);
        }
    }

    /** Every field that any step, piece of evidence or option has, put into every other one. */
    @ParameterizedTest
    @MethodSource("shipped")
    void aFieldThatBelongsElsewhereIsRefusedByBoth(String file) throws IOException {
        JsonNode recipe = JSON.readTree(RecipeReaderTest.resource(file));
        for (String kind : List.of("/evidence/\\d+", "/options/\\d+", "/groups/\\d+/ops/\\d+")) {
            Map<String, JsonNode> known = known(kind);
            var places = new ArrayList<String>();
            objects(recipe, "", places);
            for (String place : places.stream().filter(one -> one.matches(kind)).toList()) {
                known.forEach((name, value) -> {
                    if (!recipe.at(place).has(name)) {
                        refusedByBoth(recipe, place, copy -> copy.set(name, value), place + " with " + name);
                    }
                });
            }
        }
    }

    /** A value of each field that objects at such places have in the shipped recipes. */
    private static Map<String, JsonNode> known(String kind) throws IOException {
        var known = new TreeMap<String, JsonNode>();
        for (String file : shipped()) {
            JsonNode recipe = JSON.readTree(RecipeReaderTest.resource(file));
            var places = new ArrayList<String>();
            objects(recipe, "", places);
            places.stream().filter(one -> one.matches(kind)).map(recipe::at).forEach(object ->
                    object.fieldNames().forEachRemaining(name -> known.putIfAbsent(name, object.get(name))));
        }
        return known;
    }

    private interface Edit {
        void on(ObjectNode object);
    }

    private static void refusedByBoth(JsonNode recipe, String place, Edit edit, String what) {
        JsonNode changed = changed(recipe, place, edit);
        List<String> reasons = reasons(changed);
        if (!JsonShape.faults(schema(), changed).isEmpty()) {
            assertFalse(reasons.isEmpty(), what);
        }
        if (reasons.stream().anyMatch(reason -> SHAPE.matcher(reason).matches())) {
            assertFalse(JsonShape.faults(schema(), changed).isEmpty(), () -> what + " is refused by the reader only: " + reasons);
        }
    }

    private static JsonNode changed(JsonNode recipe, String place, Edit edit) {
        JsonNode copy = recipe.deepCopy();
        edit.on(assertInstanceOf(ObjectNode.class, copy.at(place)));
        return copy;
    }

    private static boolean isRead(JsonNode recipe) {
        return reasons(recipe).isEmpty();
    }

    /** Why the reader refuses it; nothing when it does not. */
    private static List<String> reasons(JsonNode recipe) {
        return switch (RecipeReader.read(recipe.path("id").asText("none") + ".json", recipe.toPrettyString())) {
            case RecipeReading.Accepted ignored -> List.of();
            case RecipeReading.Refused(var faults) -> faults.stream().map(RecipeFileFault::reason).toList();
        };
    }

    private static void objects(JsonNode node, String at, List<String> places) {
        if (node.isObject()) {
            places.add(at);
            node.fieldNames().forEachRemaining(name -> objects(node.get(name), at + "/" + name, places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            objects(node.get(i), at + "/" + i, places);
        }
    }

    private static JsonNode schema() {
        try {
            return JSON.readTree(RecipeReaderTest.resource("recipe.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Stream<?> values) {
        return values.map(Object::toString).toList();
    }

    private static List<String> list(JsonNode array) {
        var list = new ArrayList<String>();
        array.forEach(item -> list.add(item.asText()));
        return list;
    }
}
