package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Guid;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.tool.Bcdedit;
import dev.bootmend.tool.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Points a device element of a BCD store to a partition of the disk, or to the one the boot manager was started from.
 *
 * @param entryTitle how the object is called in titles; unique within the store
 * @param partition where it is to lead; empty for {@code boot}
 * @param after the element as bcdedit will store it
 */
public record SetDevice(FileRef store, Guid entry, String entryTitle, NamedElement element,
        Optional<PartitionRef> partition, BootElement after) implements ElementOperation {

    /** @throws IllegalArgumentException when the entry is an alias, or the value is not such a device */
    public SetDevice {
        Bcdedit.name(entry);
        boolean fits = after.code().equals(element.code()) && after.value() instanceof BootValue.Device device
                && (partition.isPresent() ? device.device() instanceof BootDevice.OnPartition
                : device.device() instanceof BootDevice.Boot);
        if (!fits) {
            throw new IllegalArgumentException("element " + element + " cannot be set to " + after.value());
        }
    }

    /** bcdedit takes the partition by its letter. */
    @Override
    public List<PartitionRef> lettered() {
        return Stream.concat(Stream.of(store.partition()), partition.stream()).distinct().toList();
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Point " + element + " of " + entryTitle + " to "
                + partition.map(ref -> PartitionTitle.of(snapshot, ref)).orElse("the partition it was started from");
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(call(snapshot)));
    }

    private Invocation call(MachineSnapshot snapshot) {
        LetteredPath path = LetteredPaths.of(snapshot, store);
        return partition.map(ref -> Bcdedit.setDevice(path, entry, element,
                        LetteredPaths.letter(snapshot, ref)))
                .orElseGet(() -> Bcdedit.set(path, entry, element, "boot"));
    }

    /** The same device with other options or unused bytes leads to the same place. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return object(snapshot).element(element.code()).filter(before -> device(before).equals(device(after)))
                .isPresent();
    }

    private static Optional<BootDevice> device(BootElement element) {
        return element.value() instanceof BootValue.Device device ? Optional.of(device.device()) : Optional.empty();
    }
}
