package dev.bootmend.plan;

/**
 * One step that a recipe can have on this disk, whether it is part of the plan or not.
 *
 * @param title what it does
 * @param ticked the user's choice, else the default; it runs only if its group is ticked, too
 * @param inPlace that there is nothing left to do
 */
public record Candidate(StepId id, Operation operation, String title, boolean ticked, boolean inPlace) {
}
