package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.tool.Bcdedit;
import java.util.List;

/**
 * Switches Emergency Management Services, and with them the serial console, of one Windows entry on or off.
 *
 * @param entryTitle how the entry is called in titles; unique within the store
 * @param after the element {@code ems} as bcdedit will store it
 */
public record SetEms(FileRef store, Guid entry, String entryTitle, boolean on, BootElement after)
        implements ElementOperation {

    /** @throws IllegalArgumentException when the entry is an alias, or the element says something else */
    public SetEms {
        Bcdedit.name(entry);
        if (!after.value().equals(new BootValue.Flag(on))) {
            throw new IllegalArgumentException("ems " + (on ? "on" : "off") + " cannot be stored as " + after.value());
        }
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Switch the serial console (EMS) " + (on ? "on in " : "off in ") + entryTitle;
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(
                Bcdedit.ems(LetteredPaths.of(snapshot, store), entry, on)));
    }

    /** An entry without the element has EMS off. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return object(snapshot).element(after.code()).map(before -> before.value().equals(after.value())).orElse(!on);
    }
}
