package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.tool.Bcdedit;
import java.util.List;
import java.util.Set;

/**
 * Gives one element of one object of a BCD store a value. Devices are not values: they name a disk and a partition.
 *
 * @param entryTitle how the object is called in titles; unique within the store
 * @param argument the value as bcdedit takes it, such as {@code Yes} or {@code 5}
 * @param after the element as bcdedit will store it
 */
public record SetElement(FileRef store, Guid entry, String entryTitle, NamedElement element, String argument,
        BootElement after) implements ElementOperation {

    private static final int DEVICE_FORMAT = 1;

    /** {@code path} of any application and {@code systemroot} of a loader (Geoff Chappell: BCD elements). */
    private static final Set<ElementCode> PATHS = Set.of(new ElementCode(0x12000002), new ElementCode(0x22000002));

    /** @throws IllegalArgumentException when the entry is an alias, the element a device, or the codes differ */
    public SetElement {
        Bcdedit.name(entry);
        if (element.code().format() == DEVICE_FORMAT || !element.code().equals(after.code())) {
            throw new IllegalArgumentException("element " + element + " (" + element.code() + ") cannot be set to "
                    + after.value() + " (" + after.code() + ")");
        }
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Set " + element + " to " + argument + " in " + entryTitle;
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(
                Bcdedit.set(LetteredPaths.of(snapshot, store), entry, element, argument)));
    }

    /**
     * A number is in place in any width: media stores hold the same numbers in fewer bytes than bcdedit writes. A path
     * is in place in any case, for so do the boot manager and Windows look for files.
     */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return object(snapshot).element(element.code()).filter(this::means).isPresent();
    }

    private boolean means(BootElement before) {
        return before.equals(after) || isSameNumber(before) || isSamePath(before);
    }

    private boolean isSameNumber(BootElement before) {
        return before.value() instanceof BootValue.Number(long number, int width)
                && after.value() instanceof BootValue.Number(long wanted, int wantedWidth) && number == wanted;
    }

    private boolean isSamePath(BootElement before) {
        return PATHS.contains(element.code()) && before.value() instanceof BootValue.Text(String path)
                && after.value() instanceof BootValue.Text(String wanted)
                && WindowsCase.upcase(path).equals(WindowsCase.upcase(wanted));
    }
}
