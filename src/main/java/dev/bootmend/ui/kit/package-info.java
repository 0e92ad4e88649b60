/**
 * The controls the wizard's pages are built from: cards, badges, signs, the disk map, the boot chain, listings.
 *
 * <p>Entry points: {@link dev.bootmend.ui.kit.Theme} for the look, {@link dev.bootmend.ui.kit.Card} and its neighbours
 * for content. Nothing here knows about disks that boot or not: controls take texts and small records of their own.
 * May import: {@code model} (roles and sizes), JavaFX, ControlsFX, java-diff-utils.
 */
package dev.bootmend.ui.kit;
