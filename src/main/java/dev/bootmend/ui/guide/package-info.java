/**
 * What is to be done outside the program, before the disk is attached and after the repair: numbered steps with
 * commands that are ready to copy, filled with the user's own names.
 *
 * <p>Entry points: {@link dev.bootmend.ui.guide.GuideSteps}, {@link dev.bootmend.ui.guide.BeforeAttaching}. May import:
 * what
 * {@code ui} may.
 */
package dev.bootmend.ui.guide;
