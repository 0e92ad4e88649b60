/**
 * The page on which the disk is chosen: a map of each, its roles with their evidence, and why a disk cannot be chosen.
 *
 * <p>Entry points: {@link dev.bootmend.ui.disk.DiskPage}, and {@link dev.bootmend.ui.disk.DiskViewModel}, which has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.disk;
