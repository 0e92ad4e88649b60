package dev.bootmend.ui.preview;

import dev.bootmend.plan.StepId;
import dev.bootmend.ui.kit.Badge;
import dev.bootmend.ui.kit.ChangeRow;
import dev.bootmend.ui.kit.Disclosure;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.SignLine;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The steps that can be ticked: first those of the plan, then, on demand, those that are not needed or were not chosen.
 * A step stays where it was when the page came up, and rows stay the same nodes, so that nothing jumps and the focus
 * stays.
 */
final class CandidateRows extends VBox {

    private final PreviewViewModel model;
    private final Map<StepId, ChangeRow> rows = new LinkedHashMap<>();
    private Map<StepId, CandidateLine> shown = Map.of();

    CandidateRows(PreviewViewModel model) {
        this.model = model;
        getStyleClass().add("column");
    }

    void show(List<CandidateLine> lines) {
        Map<StepId, CandidateLine> now = new LinkedHashMap<>();
        lines.forEach(line -> now.put(line.id(), line));
        shown = now;
        if (!List.copyOf(rows.keySet()).equals(List.copyOf(now.keySet()))) {
            rows.clear();
            lines.forEach(line -> rows.put(line.id(), row(line)));
            getChildren().setAll(parts(lines));
        }
        lines.forEach(line -> update(rows.get(line.id()), line));
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private List<Node> parts(List<CandidateLine> lines) {
        List<Node> parts = new ArrayList<>();
        List<ChangeRow> planned = rows(lines, CandidateLine::ticked);
        List<ChangeRow> others = rows(lines, line -> !line.ticked());
        if (!planned.isEmpty()) {
            parts.add(new RowGroup(planned.toArray(Node[]::new)));
        }
        if (!others.isEmpty()) {
            Disclosure rest = new Disclosure(title(lines), () -> new RowGroup(others.toArray(Node[]::new)));
            rest.openProperty().set(planned.isEmpty());
            parts.add(rest);
        }
        return parts;
    }

    private List<ChangeRow> rows(List<CandidateLine> lines, Predicate<CandidateLine> wanted) {
        return lines.stream().filter(wanted).map(line -> rows.get(line.id())).toList();
    }

    private static String title(List<CandidateLine> lines) {
        long inPlace = lines.stream().filter(line -> !line.ticked() && !line.fixed().isEmpty()).count();
        long open = lines.stream().filter(line -> !line.ticked()).count() - inPlace;
        List<String> parts = new ArrayList<>();
        if (open > 0) {
            parts.add(open + (open == 1 ? " step" : " steps") + " not chosen");
        }
        if (inPlace > 0) {
            parts.add(inPlace + " already in place");
        }
        return "Not part of the plan: " + String.join(", ", parts);
    }

    private ChangeRow row(CandidateLine line) {
        ChangeRow row = new ChangeRow(line.what(), line.commands(), new Badge(line.undo().badge(), line.undo().tone()));
        row.whenChosen(() -> model.tick(shown.get(line.id()), row.tickedProperty().get()));
        return line.fixed().isEmpty() ? row : row.fix(line.fixed());
    }

    private static void update(ChangeRow row, CandidateLine line) {
        row.tickedProperty().set(line.ticked());
        row.show(line.commands(), line.undo().badge(), line.undo().tone());
        List<Node> remarks = new ArrayList<>();
        line.unknown().ifPresent(unknown -> remarks.add(new SignLine(Sign.UNKNOWN, unknown)));
        if (!line.undo().reason().isEmpty()) {
            remarks.add(new WrappedLabel(line.undo().reason(), "muted", "small"));
        }
        if (!line.ticked() && !line.otherwise().isEmpty()) {
            remarks.add(new SignLine(Sign.NOTE, line.otherwise()));
        }
        row.remark(remarks, line.unknown().isPresent());
    }
}
