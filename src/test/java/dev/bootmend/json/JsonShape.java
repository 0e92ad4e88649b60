package dev.bootmend.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Checks a JSON value against the part of JSON Schema that the schema of recipes uses; any other keyword is an error. */
final class JsonShape {

    private static final Set<String> KEYWORDS = Set.of("$schema", "$defs", "$ref", "title", "description", "type",
            "additionalProperties",
            "required", "properties", "items", "minItems", "minLength", "enum", "pattern", "allOf", "oneOf", "not", "if",
            "then", "const", "propertyNames");

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    private JsonShape(JsonNode root) {
        this.root = root;
    }

    static List<String> faults(JsonNode schema, JsonNode value) {
        var shape = new JsonShape(schema);
        shape.check(schema, value, "");
        return shape.faults;
    }

    private void check(JsonNode given, JsonNode value, String at) {
        JsonNode schema = given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalArgumentException("the check does not know the keyword " + keyword);
            }
        });
        fault(schema.has("type") && !isOfType(schema.get("type"), value), at, "is not " + schema.get("type"));
        fault(schema.has("enum") && !contains(schema.get("enum"), value), at, "is not one of " + schema.get("enum"));
        fault(schema.has("const") && !schema.get("const").equals(value), at, "is not " + schema.get("const"));
        combined(schema, value, at);
        fault(schema.has("pattern") && value.isTextual() && !value.asText()
                .matches(".*" + schema.path("pattern").asText() + ".*"), at, "does not match");
        fault(value.isTextual() && value.asText().length() < schema.path("minLength").asInt(0), at, "is too short");
        fault(value.isArray() && value.size() < schema.path("minItems").asInt(0), at, "has too few items");
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            check(schema.get("items"), value.get(i), at + "/" + i);
        }
        if (value.isObject()) {
            schema.path("required").forEach(name -> fault(!value.has(name.asText()), at, "has no " + name.asText()));
            value.fieldNames().forEachRemaining(name -> field(schema, value, name, at));
        }
    }

    private void combined(JsonNode schema, JsonNode value, String at) {
        schema.path("allOf").forEach(part -> check(part, value, at));
        fault(schema.has("not") && fits(schema.get("not"), value), at, "fits " + schema.get("not"));
        if (schema.has("if") && fits(schema.get("if"), value)) {
            check(schema.get("then"), value, at);
        }
        int fitting = 0;
        for (JsonNode part : schema.path("oneOf")) {
            fitting += fits(part, value) ? 1 : 0;
        }
        fault(schema.has("oneOf") && fitting != 1, at, "fits " + fitting + " of " + schema.get("oneOf"));
        if (value.isObject() && schema.has("propertyNames")) {
            value.fieldNames().forEachRemaining(name ->
                    check(schema.get("propertyNames"), TextNode.valueOf(name), at + "/" + name));
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        var shape = new JsonShape(root);
        shape.check(schema, value, "");
        return shape.faults.isEmpty();
    }

    private void field(JsonNode schema, JsonNode value, String name, String at) {
        if (schema.path("properties").has(name)) {
            check(schema.get("properties").get(name), value.get(name), at + "/" + name);
        } else {
            fault(!schema.path("additionalProperties").asBoolean(true), at, "has the unknown field " + name);
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return contains(type, value, JsonShape::isOfType);
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("the check does not know the type " + type);
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return contains(list, value, JsonNode::equals);
    }

    private static boolean contains(JsonNode list, JsonNode value, BiPredicate<JsonNode, JsonNode> same) {
        for (JsonNode item : list) {
            if (same.test(item, value)) {
                return true;
            }
        }
        return false;
    }

    private void fault(boolean is, String at, String reason) {
        if (is) {
            faults.add(at + " " + reason);
        }
    }
}
