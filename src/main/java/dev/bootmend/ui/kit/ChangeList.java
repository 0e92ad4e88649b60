package dev.bootmend.ui.kit;

import java.util.List;

/** The changes of a plan, one row each. */
public final class ChangeList extends RowGroup {

    /** The rows {@code changes} from top to bottom. */
    public ChangeList(List<ChangeRow> changes) {
        super(changes.toArray(ChangeRow[]::new));
        getStyleClass().add("change-list");
    }
}
