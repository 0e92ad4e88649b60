package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.Map;

/**
 * What the storage service of Windows said last. Asking takes seconds, so it is asked again only when the disks, their
 * identities or their states have changed. It may be broken: then that is said, and everything else goes on without it.
 */
final class StorageView {

    private final WindowsCalls windows;
    private Map<DiskNumber, String> askedOf = Map.of();
    private Reading<List<StorageDisk>> answer = Reading.unreadable(new Problem("the storage service of Windows",
            "It has not been asked.", "Look at the disks."));

    StorageView(WindowsCalls windows) {
        this.windows = windows;
    }

    /** @param states what each disk is like at this moment, in any words that change when it does */
    synchronized Reading<List<StorageDisk>> of(Map<DiskNumber, String> states) {
        if (!states.equals(askedOf)) {
            answer = ask();
            askedOf = Map.copyOf(states);
        }
        return answer;
    }

    private Reading<List<StorageDisk>> ask() {
        try {
            return Reading.known(windows.storageDisks());
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    /** What was said last. */
    synchronized Reading<List<StorageDisk>> last() {
        return answer;
    }
}
