/**
 * The first page: the machine in use, what it has for a repair, an interrupted run, earlier runs, practice machines.
 *
 * <p>Entry points: {@link dev.bootmend.ui.start.StartPage}, and {@link dev.bootmend.ui.start.StartViewModel}, which has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.start;
