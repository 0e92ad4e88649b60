package dev.bootmend.ui.preview;

import dev.bootmend.ui.kit.Listing;

/**
 * One file before and after.
 *
 * @param name as on the button that shows it
 */
record Comparison(String name, Listing before, Listing after) {
}
