package dev.bootmend.ui.preview;

import dev.bootmend.plan.StepId;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.ChangeRow;
import dev.bootmend.ui.kit.RowGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps that can be ticked. Rows stay the same nodes as long as the steps are the same, so that the focus stays. */
final class CandidateRows extends RowGroup {

    private final PreviewViewModel model;
    private final Map<StepId, ChangeRow> rows = new LinkedHashMap<>();
    private Map<StepId, CandidateLine> shown = Map.of();

    CandidateRows(PreviewViewModel model) {
        this.model = model;
    }

    void show(List<CandidateLine> lines) {
        Map<StepId, CandidateLine> now = new LinkedHashMap<>();
        lines.forEach(line -> now.put(line.id(), line));
        shown = now;
        if (!List.copyOf(rows.keySet()).equals(List.copyOf(now.keySet()))) {
            rows.clear();
            lines.forEach(line -> rows.put(line.id(), row(line)));
            getChildren().setAll(rows.values());
        }
        lines.forEach(line -> update(rows.get(line.id()), line));
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private ChangeRow row(CandidateLine line) {
        ChangeRow row = new ChangeRow(line.what(), line.commands(), new Badge(line.undo(), line.undoTone()));
        row.whenChosen(() -> model.tick(shown.get(line.id()), row.tickedProperty().get()));
        return line.fixed().isEmpty() ? row : row.fix(line.fixed());
    }

    private static void update(ChangeRow row, CandidateLine line) {
        row.tickedProperty().set(line.ticked());
        row.show(line.commands(), line.undo(), line.undoTone());
    }
}
