package dev.bootmend.ui.findings;

import dev.bootmend.diagnose.Agreement;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.IntoView;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The question what the screen showed: a field, what fits it, and whether the disk agrees. */
final class SymptomCard extends Card {

    private final SymptomPicker picker;
    private final TextField field = new TextField();
    private final VBox below = new VBox();

    SymptomCard(SymptomPicker picker) {
        this.picker = picker;
        inset();
        FittedLabel question = new FittedLabel("What does the screenshot show?", "muted");
        question.setMinWidth(Region.USE_PREF_SIZE);
        question.setLabelFor(field);
        field.setPromptText("Stop code or words, such as 0x67 or \"no operating system\"");
        field.setAccessibleText("What does the screenshot show? A stop code or words");
        field.textProperty().bindBidirectional(picker.typedProperty());
        field.setOnAction(event -> picker.chooseFirst());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::downToTheOffers);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(12, question, field);
        line.getStyleClass().add("sign-line");
        below.getStyleClass().addAll("column", "close");
        below.managedProperty().bind(below.visibleProperty());
        getChildren().addAll(line, below);
        picker.offeredProperty().subscribe(this::refresh);
        picker.typedProperty().subscribe(this::refresh);
        picker.agreementProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<Agreement> agreement = picker.agreementProperty().get();
        List<Symptom> offered = picker.offeredProperty().get();
        if (agreement.isPresent()) {
            below.getChildren().setAll(verdict(agreement.get()));
        } else if (picker.nothingFits()) {
            below.getChildren()
                    .setAll(new SignLine(
                    Sign.UNKNOWN, "Nothing known fits. Try the code alone, or two or three words of the text."));
        } else {
            below.getChildren().setAll(offered.stream().map(this::offer).toList());
        }
        below.setVisible(!below.getChildren().isEmpty());
        if (below.isVisible()) {
            IntoView.scroll(this);
        }
    }

    private static SignLine verdict(Agreement agreement) {
        Sign sign = switch (agreement.kind()) {
            case AGREES -> Sign.OK;
            case CONTRADICTS -> Sign.NOTE;
            case CANNOT_TELL -> Sign.UNKNOWN;
        };
        return new SignLine(sign, Phrase.EMPTY.strong(agreement.kind() + ". ").plain(agreement.why()));
    }

    private Button offer(Symptom symptom) {
        Button button = new Button(symptom.label());
        button.getStyleClass().addAll("quiet", "offer");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> choose(symptom));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> step(button, event));
        return button;
    }

    private void choose(Symptom symptom) {
        picker.choose(symptom);
        field.requestFocus();
        field.end();
    }

    private void downToTheOffers(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !below.getChildren().isEmpty()
                && below.getChildren().getFirst() instanceof Button first) {
            first.requestFocus();
            event.consume();
        }
    }

    private void step(Button button, KeyEvent event) {
        int to = below.getChildren().indexOf(button) + switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> Integer.MAX_VALUE / 2;
        };
        if (to == -1) {
            field.requestFocus();
            event.consume();
        } else if (to < below.getChildren().size()) {
            below.getChildren().get(to).requestFocus();
            event.consume();
        }
    }
}
