package dev.bootmend.diagnose;

import java.util.List;
import java.util.Optional;

/**
 * Everything a start passes, from the firmware to the SYSTEM hive.
 *
 * @param links one of each kind, in the order of {@link LinkKind}
 */
public record BootChain(List<BootLink> links) {

    public BootChain {
        links = List.copyOf(links);
        if (!links.stream().map(BootLink::kind).toList().equals(List.of(LinkKind.values()))) {
            throw new IllegalArgumentException("not one link of each kind in order: " + links);
        }
    }

    /** The link of that kind. */
    public BootLink link(LinkKind kind) {
        return links.get(kind.ordinal());
    }

    /** Where the start ends, empty when no link is known to be broken. */
    public Optional<BootLink> firstBroken() {
        return links.stream().filter(link -> link.state() == LinkState.BROKEN).findFirst();
    }
}
