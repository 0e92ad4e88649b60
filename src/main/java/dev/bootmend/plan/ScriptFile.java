package dev.bootmend.plan;

/**
 * A text file of an exported plan.
 *
 * @param content ASCII with line ends as Windows has them, such as cmd and diskpart need
 */
public record ScriptFile(String name, String content) {
}
