package dev.bootmend.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** One box of a {@link BootChain}; its sign sits on the upper edge. */
final class BootChainLink extends VBox {

    private static final double SIGN_SIZE = 16;
    private static final double SIGN_FROM_RIGHT = 10;

    private final StatusSign sign;

    BootChainLink(ChainLink link) {
        getStyleClass().addAll("chain-link", link.state().styleClass());
        sign = new StatusSign(link.state().sign(), SIGN_SIZE);
        sign.setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(link.title() + ": " + link.state().sign().words()
                + (link.detail().isEmpty() ? "" : ", " + link.detail()));
        getChildren().addAll(new WrappedLabel(link.title(), "strong"), new WrappedLabel(link.detail(), "small"), sign);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        sign.resizeRelocate(getWidth() - SIGN_FROM_RIGHT - SIGN_SIZE, -SIGN_SIZE / 2, SIGN_SIZE, SIGN_SIZE);
    }
}
