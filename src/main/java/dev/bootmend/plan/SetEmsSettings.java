package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.tool.Bcdedit;
import java.util.List;

/**
 * Sets the serial port of the console and its rate, for every entry that inherits {@code {emssettings}}. bcdedit takes
 * a rate only together with a port, so both are given.
 *
 * @param port from 1
 * @param baudRate in bits per second
 * @param after the elements {@code emsport} and {@code emsbaudrate} as bcdedit will store them
 */
public record SetEmsSettings(FileRef store, int port, int baudRate, List<BootElement> after) implements Operation {

    /** {@code {emssettings}} (Geoff Chappell: BCD objects). */
    static final Guid SETTINGS = Guid.of("0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9");

    public SetEmsSettings {
        after = List.copyOf(after);
    }

    @Override
    public Target target() {
        return new Target.Store(store);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Use serial port " + port + " at " + baudRate + " bits per second for the console";
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return new Prediction.Exact(snapshot);
        }
        BootObject settings = object(snapshot);
        for (BootElement element : after) {
            settings = settings.with(element);
        }
        return new Prediction.Exact(StoreEdit.with(snapshot, store, settings));
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded() : new Reversal.FromBackup();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(
                Bcdedit.emsSettings(LetteredPaths.of(snapshot, store), port, baudRate)));
    }

    @Override
    public List<Change> changesOn(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : StoreEdit.changes(snapshot, store, object(snapshot), after);
    }

    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        BootObject settings = object(snapshot);
        return after.stream().allMatch(wanted -> settings.element(wanted.code())
                .filter(before -> number(before) == number(wanted)).isPresent());
    }

    /** The number, in any width; -1 for what is none. */
    private static long number(BootElement element) {
        return element.value() instanceof BootValue.Number(long value, int width) ? value : -1;
    }

    private BootObject object(MachineSnapshot snapshot) {
        return StoreEdit.required(snapshot, store, SETTINGS);
    }
}
