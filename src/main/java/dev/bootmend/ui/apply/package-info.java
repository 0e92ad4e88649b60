/**
 * The page on which the run goes on: its steps, its output, and Cancel between steps.
 *
 * <p>Entry points: {@link dev.bootmend.ui.apply.ApplyPage}, and {@link dev.bootmend.ui.apply.ApplyViewModel}, which has
 * no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.apply;
