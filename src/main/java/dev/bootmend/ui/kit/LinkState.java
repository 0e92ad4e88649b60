package dev.bootmend.ui.kit;

/** What is known about one link of a {@link BootChain}. */
public enum LinkState {
    OK(Sign.OK),
    /** In order, with something worth knowing. */
    NOTE(Sign.NOTE),
    BROKEN(Sign.BROKEN),
    /** Could not be checked. */
    UNCHECKED(Sign.UNKNOWN),
    /** Behind a broken link. */
    NOT_REACHED(Sign.NOT_REACHED);

    private final Sign sign;

    LinkState(Sign sign) {
        this.sign = sign;
    }

    /** The sign that goes with it. */
    public Sign sign() {
        return sign;
    }

    /** The style class that paints it. */
    String styleClass() {
        return "link-" + sign.styleClass().substring("sign-".length());
    }
}
