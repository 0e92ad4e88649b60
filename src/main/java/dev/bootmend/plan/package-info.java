/**
 * What will be done, before anything is done: operations that predict, the plan of a recipe for one disk, and what
 * differs between two looks at a machine.
 *
 * <p>Entry points: {@link dev.bootmend.plan.Planner}, {@link dev.bootmend.plan.Operation},
 * {@link dev.bootmend.plan.ConfirmedPlan}, {@link dev.bootmend.plan.Changes}. May import: {@code model, tool, recipe,
 * diagnose}.
 */
package dev.bootmend.plan;
