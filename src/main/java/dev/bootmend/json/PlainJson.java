package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes plain trees as JSON: maps, lists, texts, numbers and truth values. */
public final class PlainJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlainJson() {
    }

    /** Indented, without a line end after the last brace. */
    public static String of(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain tree: " + e.getMessage(), e);
        }
    }
}
