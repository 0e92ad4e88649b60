package dev.bootmend.ui.kit;

import java.util.Objects;

/** One link of a {@link BootChain}: its name, what was found there, and the verdict. */
public record ChainLink(String title, String detail, LinkState state) {

    public ChainLink {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(state, "state");
    }
}
