package dev.bootmend.ui.result;

import dev.bootmend.recipe.NextStep;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.CommandLine;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What to do outside the program, with commands that are ready to copy once their places are filled. */
final class NextStepsCard extends Card {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<StackPane, String> commands = new LinkedHashMap<>();

    NextStepsCard(List<NextStep> steps) {
        getChildren().add(new FittedLabel("Next, outside BootMend", "strong"));
        Set<String> places = NextCommand.places(steps.stream().flatMap(step -> step.command().stream()).toList());
        if (!places.isEmpty()) {
            getChildren().add(fields(places));
        }
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            getChildren().add(new PhraseFlow(Phrase.of((i + 1) + ". " + step.text())));
            step.command().ifPresent(this::command);
        }
        refresh();
    }

    private HBox fields(Set<String> places) {
        HBox line = new HBox(10);
        line.getStyleClass().add("sign-line");
        for (String place : places) {
            TextField field = new TextField();
            field.setPromptText(place);
            field.setAccessibleText(place + ", for the commands below");
            field.setPrefColumnCount(14);
            field.textProperty().subscribe(text -> {
                values.put(place, text);
                refresh();
            });
            FittedLabel label = new FittedLabel(place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1), "muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setLabelFor(field);
            line.getChildren().addAll(label, field);
        }
        return line;
    }

    private void command(String command) {
        StackPane place = new StackPane();
        place.getStyleClass().add("next-command");
        commands.put(place, command);
        getChildren().add(place);
    }

    private void refresh() {
        commands.forEach((place, command) -> place.getChildren().setAll(new CommandLine(NextCommand.filled(command, values))));
    }
}
