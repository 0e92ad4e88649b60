package dev.bootmend.plan;

/**
 * One thing that a disk can be prepared by.
 *
 * @param title such as {@code Bring disk 1 online}
 * @param consequence what comes of it, in a sentence or two
 */
public record PreparationOffer(PreparationKind kind, String title, String consequence) {
}
