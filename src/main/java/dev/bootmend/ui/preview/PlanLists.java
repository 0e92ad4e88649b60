package dev.bootmend.ui.preview;

import dev.bootmend.run.PlannedBackup;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.CommandLine;
import dev.bootmend.ui.kit.CopyField;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import dev.bootmend.ui.preview.PreviewState.Ready;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The commands of a plan and what is backed up before it, as lists. */
final class PlanLists {

    private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");

    private static final String BACKUPS = "Before the first step every file below is copied twice, and both copies are"
            + " read back and compared: once on this machine beside the journal and the report, and once on the disk"
            + " itself, so that the disk can be repaired on any machine.";

    private PlanLists() {
    }

    /** Every step in order, also those that only prepare or clean up. */
    static Node commands(List<StepLine> steps) {
        RowGroup rows = new RowGroup();
        for (int i = 0; i < steps.size(); i++) {
            rows.getChildren().add(step(i + 1, steps.get(i)));
        }
        return rows;
    }

    private static Node step(int number, StepLine step) {
        PhraseFlow title = new PhraseFlow(Phrase.of(number + ". " + step.title())
                .muted(step.why().isEmpty() ? "" : "  (" + step.why() + ")"));
        HBox.setHgrow(title, Priority.ALWAYS);
        Badge undo = new Badge(step.undo().badge(), step.undo().tone());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, undo);
        head.getStyleClass().add("sign-line");
        Column column = new Column(head).close();
        step.commands().forEach(command -> column.getChildren().add(command.startsWith(" ")
                ? new PhraseFlow(Phrase.EMPTY.code(command), "mono", "command") : new CommandLine(command)));
        step.unknown().ifPresent(unknown -> column.getChildren().add(new SignLine(Sign.UNKNOWN, unknown)));
        if (!step.undo().reason().isEmpty()) {
            column.getChildren().add(new WrappedLabel(step.undo().reason(), "muted", "small"));
        }
        column.pseudoClassStateChanged(UNCERTAIN, step.unknown().isPresent());
        return column;
    }

    /**
     * Every file with both places its copies go to.
     *
     * @param place the folder of the run on this machine
     */
    static Node backups(Ready ready, String place) {
        Column column = new Column(new WrappedLabel(BACKUPS, "muted"), new CopyField("on this machine", place)).close();
        RowGroup rows = new RowGroup();
        for (PlannedBackup backup : ready.backups()) {
            rows.getChildren().add(new Column(new PhraseFlow(Phrase.EMPTY.code(backup.file().path().toString())
                    .muted(backup.withLogs() ? "  with its logs (.LOG, .LOG1, .LOG2), as far as they are there" : "")),
                    new PhraseFlow(Phrase.EMPTY.muted("second copy: ").code(backup.onDisk().toString()), "muted"))
                            .close());
        }
        if (ready.backups().isEmpty()) {
            rows.getChildren().add(
                    new SignLine(Sign.IN_PLACE, "No file of the disk is changed, so none is backed up."));
        }
        column.getChildren().add(rows);
        return column;
    }
}
