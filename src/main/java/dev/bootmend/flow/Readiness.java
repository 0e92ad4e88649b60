package dev.bootmend.flow;

/**
 * One thing a repair needs of the machine.
 *
 * @param text what it is and what was found, such as {@code bcdedit, reg, diskpart, chkdsk and bcdboot are there}
 */
public record Readiness(boolean met, String text) {
}
