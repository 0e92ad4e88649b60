/**
 * The page on which a recipe is chosen: ranked with the reason, with its options and its opt-in parts.
 *
 * <p>Entry points: {@link dev.bootmend.ui.repair.RepairPage}, and {@link dev.bootmend.ui.repair.RepairViewModel}, which
 * has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.repair;
