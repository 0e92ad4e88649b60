package dev.bootmend.model;

import java.util.List;

/**
 * That a partition has a role, and why.
 *
 * @param score higher is better; only comparable within one role
 * @param evidence one short fact each, such as {@code SYSTEM and SOFTWARE hives}
 */
public record RoleClaim(PartitionRef partition, Role role, int score, List<String> evidence) {

    public RoleClaim {
        evidence = List.copyOf(evidence);
    }
}
