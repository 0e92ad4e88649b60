package dev.bootmend.ui.preview;

import dev.bootmend.ui.kit.CountedTab;
import dev.bootmend.ui.preview.PreviewState.Ready;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** One plan seen in four ways. What a tab shows is drawn when it is looked at. */
final class PlanTabs extends TabPane {

    /** The padding of the content, as in the style sheet. */
    private static final double ABOVE = 10;

    private final CountedTab changes = new CountedTab("Changes", new TabField());
    private final SideBySide sides = new SideBySide();
    private final Map<Tab, Function<Ready, Node>> drawings = new LinkedHashMap<>();
    private final Map<Tab, Ready> drawn = new LinkedHashMap<>();
    private Ready shown;

    /** @param place gives the folder of this machine that a plan's backups go to */
    PlanTabs(Function<Ready, String> place) {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        CountedTab comparison = new CountedTab("Side by side", new TabField());
        drawings.put(changes, ready -> ChangeTable.of(ready.changes(), ready.count().aside()));
        drawings.put(comparison, sides::show);
        drawings.put(new CountedTab("Commands", new TabField()), ready -> PlanLists.commands(ready.steps()));
        drawings.put(new CountedTab("What is backed up", new TabField()), ready ->
                PlanLists.backups(ready, place.apply(ready)));
        getTabs().setAll(drawings.keySet());
        // what is below the tabs stays where it is when a tab with less in it is looked at
        getTabs().forEach(tab -> ((TabField) tab.getContent()).minHeightProperty().bind(sides.heightProperty()));
        getSelectionModel().selectedItemProperty().subscribe(this::draw);
    }

    /** What wraps is as high as the width makes it; a tab pane does not say so by itself. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node header = lookup(".tab-header-area");
        double wide = width < 0 ? getWidth() : width;
        if (header == null || wide <= 0) {
            return super.computePrefHeight(width);
        }
        double content = getTabs().stream().mapToDouble(tab -> ((TabField) tab.getContent()).prefHeight(wide)).max()
                .orElse(0);
        return snapSizeY(header.prefHeight(-1)) + ABOVE + snapSizeY(content);
    }

    void show(Ready ready) {
        boolean first = shown == null;
        shown = ready;
        changes.countProperty().set(ready.changes().size());
        if (first && !ready.comparisons().isEmpty()) {
            getSelectionModel().select(1);
        }
        draw(getSelectionModel().getSelectedItem());
    }

    private void draw(Tab tab) {
        if (tab == null || shown == null || drawn.get(tab) == shown) {
            return;
        }
        drawn.put(tab, shown);
        TabField field = (TabField) tab.getContent();
        Node drawing = drawings.get(tab).apply(shown);
        // a tab pane is as high as its highest tab, seen or not
        drawing.managedProperty().bind(tab.selectedProperty());
        drawing.visibleProperty().bind(tab.selectedProperty());
        field.getChildren().setAll(drawing);
    }
}
