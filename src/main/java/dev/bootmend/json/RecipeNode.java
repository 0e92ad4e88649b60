package dev.bootmend.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value of a recipe file with its place, so that every fault can say where it is. */
sealed interface RecipeNode {

    Place place();

    /** What the value is, as a fault calls it. */
    String kind();

    /**
     * A place in the file.
     *
     * @param pointer the JSON pointer of the value (RFC 6901)
     * @param line from 1
     * @param column from 1
     */
    record Place(String pointer, int line, int column) {
    }

    /** An object; its fields in the order of the file. */
    record Fields(Place place, Map<String, RecipeNode> fields) implements RecipeNode {
        public Fields {
            fields = new LinkedHashMap<>(fields);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    record Items(Place place, List<RecipeNode> items) implements RecipeNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(Place place, String text) implements RecipeNode {
        @Override
        public String kind() {
            return "the text \"" + text + "\"";
        }
    }

    /** @param text the number as written */
    record Numeral(Place place, String text) implements RecipeNode {
        @Override
        public String kind() {
            return "the number " + text;
        }
    }

    record Truth(Place place, boolean value) implements RecipeNode {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    record Nothing(Place place) implements RecipeNode {
        @Override
        public String kind() {
            return "null";
        }
    }
}
