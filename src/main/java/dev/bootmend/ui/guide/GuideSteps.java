package dev.bootmend.ui.guide;

import dev.bootmend.flow.GuideNames;
import dev.bootmend.flow.GuidePlace;
import dev.bootmend.flow.GuidedCommand;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.ui.kit.CommandLine;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Numbered steps outside the program. The names that their commands need are asked for once and kept for the session.
 */
public final class GuideSteps extends VBox {

    private final ObjectProperty<GuideNames> names;
    private final Map<StackPane, String> commands = new LinkedHashMap<>();

    /**
     * @param steps in order
     * @param names of the session
     */
    public GuideSteps(List<NextStep> steps, ObjectProperty<GuideNames> names) {
        this.names = names;
        getStyleClass().add("guide-steps");
        Set<GuidePlace> places = GuidedCommand.places(steps);
        if (!places.isEmpty()) {
            getChildren().add(new NameFields(places, names));
        }
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(new PhraseFlow(Phrase.of((i + 1) + ". " + steps.get(i).text())));
            steps.get(i).command().ifPresent(this::command);
        }
        // only while it is shown: the names live longer than the page
        sceneProperty().flatMap(scene -> scene == null ? null : names).subscribe(known -> refresh());
        refresh();
    }

    private void command(String command) {
        StackPane place = new StackPane();
        place.getStyleClass().add("next-command");
        commands.put(place, command);
        getChildren().add(place);
    }

    private void refresh() {
        commands.forEach((place, command) ->
                place.getChildren().setAll(new CommandLine(phrase(GuidedCommand.of(command, names.get())))));
    }

    private static Phrase phrase(GuidedCommand command) {
        Phrase phrase = Phrase.EMPTY;
        for (GuidedCommand.Part part : command.parts()) {
            phrase = part.place().isPresent() ? phrase.placeholder(part.text()) : phrase.code(part.text());
        }
        return phrase;
    }
}
