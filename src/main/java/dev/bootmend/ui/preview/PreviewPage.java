package dev.bootmend.ui.preview;

import dev.bootmend.plan.Blocker;
import dev.bootmend.plan.Confirmation;
import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.kit.Card;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** The page that shows every change before it is made. */
public final class PreviewPage extends ModelPage<PreviewViewModel> {

    private final Column top = new Column();
    private final Column warnings = new Column().close();
    private final Column questions = new Column().close();
    private final WrappedLabel backups = new WrappedLabel("", "muted", "small");
    private final Column foot = new Column(questions, backups).close();
    private List<Confirmation> asked = List.of();
    private PlanTabs tabs;
    private CandidateRows rows;

    /** The preview of what {@code session} proposes. */
    public PreviewPage(RepairSession session) {
        super(Step.PREVIEW, new PreviewViewModel(session));
    }

    @Override
    protected Node draw(PreviewViewModel model) {
        tabs = new PlanTabs(model::place);
        foot.getStyleClass().add("page-foot");
        foot.setVisible(false);
        foot.managedProperty().bind(foot.visibleProperty());
        questions.managedProperty().bind(questions.visibleProperty());
        rows = new CandidateRows(model);
        model.stateProperty().subscribe(state -> state.ifPresent(shown -> show(model, shown)));
        return new Column(top, rows, warnings);
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(foot);
    }

    private void show(PreviewViewModel model, PreviewState state) {
        rows.show(state.candidates());
        switch (state) {
            case PreviewState.Ready ready -> {
                tabs.show(ready);
                replaceTop(tabs);
                ask(model, ready.confirmations());
                backups.setText(keeping(ready, model.place(ready)));
            }
            case PreviewState.Nothing(var reasons, var candidates) ->
                    replaceTop(new Card(new EmptyState(Sign.IN_PLACE, "There is no step to run",
                            String.join("\n", reasons))));
            case PreviewState.Blocked(var blockers, var candidates) -> replaceTop(new Card(blocked(blockers)));
        }
        boolean ready = state instanceof PreviewState.Ready;
        warnings.setVisible(ready);
        questions.setVisible(!questions.getChildren().isEmpty());
        foot.setVisible(ready);
    }

    /** Where the copies go is said before anything is confirmed. */
    private static String keeping(PreviewState.Ready ready, String place) {
        return ready.backups().isEmpty() ? "Journal, report and copies go to " + place
                : "Backups go to " + place + " and, a second time, to \\BootMend on the disk itself";
    }

    /** Nodes that stay are left where they are: taking them out would take the focus from them. */
    private void replaceTop(Node shown) {
        if (!top.getChildren().equals(List.of(shown))) {
            top.getChildren().setAll(shown);
        }
    }

    private static Node[] blocked(List<Blocker> blockers) {
        return blockers.stream().flatMap(PreviewPage::blocked).toArray(Node[]::new);
    }

    /** What a text lists below its first line stands by itself, and what to do below that. */
    private static Stream<Node> blocked(Blocker blocker) {
        String[] parts = blocker.text().strip().split("\\R", 2);
        if (parts.length == 1) {
            return Stream.of(new SignLine(Sign.BROKEN, (blocker.text() + " " + blocker.remedy()).strip()));
        }
        return Stream.of(new SignLine(Sign.BROKEN, parts[0]), new WrappedLabel(parts[1].stripIndent(), "below-sign", "muted", "small"),
                new WrappedLabel(blocker.remedy(), "below-sign"));
    }

    private void ask(PreviewViewModel model, List<Confirmation> confirmations) {
        warnings.getChildren().setAll(model.warnings().stream().map(warning -> new SignLine(Sign.NOTE, warning))
                .toList());
        if (!confirmations.equals(asked)) {
            asked = confirmations;
            questions.getChildren().setAll(confirmations.stream().map(confirmation -> box(model, confirmation))
                    .toList());
        }
    }

    private static Node box(PreviewViewModel model, Confirmation confirmation) {
        CheckBox box = new CheckBox(confirmation.text());
        box.getStyleClass().add("confirmation");
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        model.confirmedProperty().subscribe(confirmed -> box.setSelected(confirmed.contains(confirmation.consent())));
        box.selectedProperty().addListener((observed, before, ticked) -> model.confirm(confirmation, ticked));
        return box;
    }
}
