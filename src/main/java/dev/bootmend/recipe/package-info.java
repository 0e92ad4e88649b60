/**
 * Recipes as immutable data: what a published article prescribes, in a closed vocabulary of typed steps, and the check
 * that finds every fault of a recipe at once.
 *
 * <p>Entry points: {@link dev.bootmend.recipe.Recipe}, {@link dev.bootmend.recipe.RecipeValidator}. May import:
 * {@code model}.
 */
package dev.bootmend.recipe;
