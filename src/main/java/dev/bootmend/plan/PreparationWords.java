package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import java.util.List;

/** What a preparation is called, and its consequence. */
final class PreparationWords {

    private PreparationWords() {
    }

    static PreparationOffer online(Disk disk) {
        return new PreparationOffer(PreparationKind.ONLINE, "Bring disk " + disk.number() + " online",
                "No other disk has its identity, so that stays as it is. Windows mounts its volumes and may write to their file"
                + " systems.");
    }

    static PreparationOffer writable(Disk disk) {
        return new PreparationOffer(PreparationKind.WRITABLE, "Clear the read-only attribute of disk " + disk.number(),
                "From then on Windows and every program on this machine can write to it.");
    }

    static PreparationOffer temporary(Disk disk) {
        return new PreparationOffer(PreparationKind.TEMPORARY_SIGNATURE, "Give disk " + disk.number()
                + " a temporary signature" + (DiskStates.isReadOnly(disk) ? ", make it writable" : "") + " and bring it online",
                "Until it has its own signature back (" + disk.identity() + ") its Windows does not start, and no step may write"
                + " a device into its boot entries. Give it back before you detach the disk; it is offline then.");
    }

    static PreparationOffer recorded(Disk disk, DiskSignature own, List<DiskNumber> twins) {
        String after = twins.isEmpty() ? "It is offline then; bring it online again to repair it."
                : "It is offline then and stays so: disk " + twins.getFirst() + " carries the same signature.";
        return new PreparationOffer(PreparationKind.RECORDED_SIGNATURE, "Give disk " + disk.number()
                + " the signature " + own + " back that its boot entries name",
                "Do this or point the entries to the disk as it is now, never both. " + after);
    }
}
