package dev.bootmend.diagnose;

/**
 * One link of the boot chain.
 *
 * @param summary what there is to say in at most a few words, such as {@code readable, 9 objects}
 */
public record BootLink(LinkKind kind, LinkState state, String summary) {
}
