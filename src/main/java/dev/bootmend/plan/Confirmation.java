package dev.bootmend.plan;

import dev.bootmend.recipe.Guard;

/**
 * Something that the user has to confirm before the plan may run, because the disk cannot tell.
 *
 * @param text the sentence beside the box to be ticked
 */
public record Confirmation(Guard guard, String text) {
}
