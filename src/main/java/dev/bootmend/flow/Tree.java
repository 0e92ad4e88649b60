package dev.bootmend.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds the plain trees that become JSON, with keys in a fixed order. */
public final class Tree {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A tree with one field. */
    public static Tree of(String name, Object value) {
        return new Tree().with(name, value);
    }

    /** Adds a field; an empty {@link Optional} becomes null, another {@link Tree} its fields. */
    public Tree with(String name, Object value) {
        fields.put(name, plain(value));
        return this;
    }

    /** Adds a list, each item in its {@code form}. */
    public <T> Tree with(String name, List<T> items, Function<T, ?> form) {
        fields.put(name, items.stream().map(form).map(Tree::plain).toList());
        return this;
    }

    /** The fields in order, of maps, lists, texts, numbers and truth values only. */
    public Map<String, Object> fields() {
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> optional.map(Tree::plain).orElse(null);
            case Tree tree -> tree.fields();
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list -> list.stream().map(Tree::plain).toList();
            case Map<?, ?> map -> map;
            default -> value.toString();
        };
    }
}
