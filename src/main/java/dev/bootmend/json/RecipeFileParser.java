package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.bootmend.json.RecipeNode.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads the text of a recipe file into values with places. */
final class RecipeFileParser {

    private final JsonParser parser;
    private final RecipeFaults faults;

    private RecipeFileParser(JsonParser parser, RecipeFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The value in the text; empty when the text is no JSON, which is then the one fault. */
    static Optional<RecipeNode> parse(String text, RecipeFaults faults) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            var reader = new RecipeFileParser(parser, faults);
            RecipeNode root = reader.value("");
            if (parser.nextToken() != null) {
                faults.add(reader.place(""), "there is more after the end of the recipe");
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            faults.add(new Place("", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()),
                    "not JSON: " + broken.getOriginalMessage());
            return Optional.empty();
        } catch (IOException unexpected) {
            throw new IllegalStateException("reading text in memory failed", unexpected);
        }
    }

    private RecipeNode value(String pointer) throws IOException {
        Place place = place(pointer);
        faults.saw(place);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "the file is empty");
        }
        return switch (token) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new RecipeNode.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new RecipeNode.Numeral(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new RecipeNode.Truth(place, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new RecipeNode.Nothing(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("unexpected " + token + " at " + place);
        };
    }

    private RecipeNode fields(Place place) throws IOException {
        var fields = new LinkedHashMap<String, RecipeNode>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String pointer = place.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
            Place named = place(pointer);
            parser.nextToken();
            RecipeNode value = value(pointer);
            if (fields.putIfAbsent(name, value) != null) {
                faults.add(named, "the field \"" + name + "\" is there twice");
            }
        }
        return new RecipeNode.Fields(place, fields);
    }

    private RecipeNode items(Place place) throws IOException {
        var items = new ArrayList<RecipeNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.pointer() + "/" + items.size()));
        }
        return new RecipeNode.Items(place, items);
    }

    private Place place(String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(pointer, at.getLineNr(), at.getColumnNr());
    }
}
