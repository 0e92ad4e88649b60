package dev.bootmend.model;

import java.util.regex.Pattern;

/**
 * An element together with the name bcdedit has for it in the object it stands in. The same code has another name in
 * another kind of object, so neither says enough alone.
 */
public record NamedElement(ElementCode code, String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+|custom:[0-9a-f]{8}");

    public NamedElement {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a boot element: \"" + name + "\"");
        }
    }

    /** The element by its code alone, which bcdedit takes in every object (Microsoft Learn: BCDEdit /set, custom:). */
    public static NamedElement custom(ElementCode code) {
        return new NamedElement(code, "custom:" + code);
    }

    @Override
    public String toString() {
        return name;
    }
}
