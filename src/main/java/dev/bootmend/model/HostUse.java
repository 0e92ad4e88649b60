package dev.bootmend.model;

/**
 * What this machine needs a disk for; such a disk is never a target.
 *
 * @param reason shown to the user, such as {@code holds C:, the running Windows and the page file}
 */
public record HostUse(String reason) {
}
