package dev.bootmend.bcd;

import dev.bootmend.model.Guid;
import java.util.ArrayList;
import java.util.List;

/** What a command does to a list of objects (Microsoft Learn: bcdedit /displayorder). */
public enum ListChange {

    REPLACE,
    /** {@code /addfirst}: an object that is in the list already moves to the front. */
    ADD_FIRST,
    /** {@code /addlast}: an object that is in the list already moves to the end. */
    ADD_LAST,
    /** {@code /remove}: objects that are not in the list do not matter. */
    REMOVE;

    /** The list afterwards; given objects keep their order. */
    public List<Guid> apply(List<Guid> list, List<Guid> given) {
        var others = new ArrayList<>(list);
        others.removeAll(given);
        switch (this) {
            case REPLACE -> {
                return List.copyOf(given);
            }
            case ADD_FIRST -> others.addAll(0, given);
            case ADD_LAST -> others.addAll(given);
            case REMOVE -> { }
        }
        return List.copyOf(others);
    }
}
