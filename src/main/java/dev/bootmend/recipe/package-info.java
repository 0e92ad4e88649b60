/**
 * Recipes as immutable data: what a published article prescribes, in a closed vocabulary of typed steps.
 *
 * <p>Entry point: {@link dev.bootmend.recipe.GroupId}. May import: {@code model}.
 */
package dev.bootmend.recipe;
