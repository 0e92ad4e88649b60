package dev.bootmend.run;

/**
 * One condition for detaching the disk.
 *
 * @param met whether it holds
 * @param text what was checked and found
 */
public record GateItem(boolean met, String text) {
}
