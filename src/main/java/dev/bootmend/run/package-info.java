/**
 * Carries out a confirmed plan: locks, probes again, backs up, journals, runs, reads again, compares; and plans the undo.
 *
 * <p>Entry point: {@link dev.bootmend.run.PlanRunner}. May import: {@code plan}, {@code tool}, {@code probe},
 * {@code diagnose}, {@code model}. Files of the host are reached through {@link dev.bootmend.run.RunStore}.
 */
package dev.bootmend.run;
