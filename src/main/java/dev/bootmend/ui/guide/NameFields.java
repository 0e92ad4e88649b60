package dev.bootmend.ui.guide;

import dev.bootmend.flow.GuideNames;
import dev.bootmend.flow.GuidePlace;
import dev.bootmend.ui.kit.FaultLabel;
import java.util.Collection;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A field for each name that the commands need; what cannot be a name is said below its field while it is typed. */
final class NameFields extends FlowPane {

    private static final double WIDTH = 216;

    NameFields(Collection<GuidePlace> places, ObjectProperty<GuideNames> names) {
        super(12, 8);
        places.forEach(place -> getChildren().add(field(place, names)));
    }

    private static VBox field(GuidePlace place, ObjectProperty<GuideNames> names) {
        String name = place.word().substring(0, 1).toUpperCase(Locale.ROOT) + place.word().substring(1);
        TextField field = new TextField(names.get().typedIn(place));
        field.setPromptText("name of the " + place.word());
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        FaultLabel fault = new FaultLabel(field, name + ", for the commands below");
        fault.show(place.faultOf(field.getText()));
        field.textProperty().addListener((observed, before, typed) -> {
            fault.show(place.faultOf(typed));
            names.set(names.get().with(place, typed));
        });
        VBox box = new VBox(3, label, field, fault);
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        return box;
    }
}
