package dev.bootmend.ui.kit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * Says below a field why what stands in it cannot be used, while it is typed; a screen reader says it with the field.
 */
public final class FaultLabel extends WrappedLabel {

    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final Node field;
    private final String name;

    /**
     * The label below {@code field}.
     *
     * @param name what a screen reader calls the field
     */
    public FaultLabel(Node field, String name) {
        super("", "small", "fault");
        this.field = field;
        this.name = name;
        managedProperty().bind(visibleProperty());
        show(Optional.empty());
    }

    /** Shows the fault, or none. */
    public void show(Optional<String> fault) {
        setText(fault.orElse(""));
        setVisible(fault.isPresent());
        field.pseudoClassStateChanged(FAULTY, fault.isPresent());
        field.setAccessibleText(name + fault.map(why -> ". " + why).orElse(""));
    }
}
