package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;

/**
 * Port to the bytes of boot elements. A prediction names the very bytes that bcdedit will store, and values such as
 * devices depend on the disk, so that they cannot stand in a recipe.
 */
public interface ElementEncoder {

    /**
     * The element as bcdedit stores it.
     *
     * @throws IllegalArgumentException when the value is of another kind than the code demands
     */
    BootElement encode(ElementCode code, BootValue value);
}
