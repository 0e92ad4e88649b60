package dev.bootmend.ui.apply;

import dev.bootmend.ui.ModelPage;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.WrappedLabel;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;

/** The page on which a run goes on. */
public final class ApplyPage extends ModelPage<ApplyViewModel> {

    /** The run of what {@code session} has confirmed. */
    public ApplyPage(RepairSession session) {
        super(Step.APPLY, new ApplyViewModel(session));
    }

    @Override
    protected Node draw(ApplyViewModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Steps that have ended");
        bar.progressProperty().bind(model.progressProperty());
        WrappedLabel phase = new WrappedLabel("", "muted");
        phase.textProperty().bind(model.phaseProperty());
        phase.visibleProperty().bind(model.phaseProperty().isNotEmpty());
        phase.managedProperty().bind(phase.visibleProperty());
        RowGroup rows = new RowGroup(model.steps().stream().map(LiveStepRow::new).toArray(Node[]::new));
        return new Column(bar, phase, rows);
    }
}
