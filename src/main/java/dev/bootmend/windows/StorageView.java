package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.Map;

/**
 * What the storage service of Windows said last. Asking takes seconds, so it is asked again only when the disks, their
 * identities or their states have changed, or when it did not answer. It may be broken: then that is said, and everything else goes on without it.
 */
final class StorageView {

    /** The service may still be starting when it is asked first; one that is broken must not slow down every look. */
    private static final int MOST_ATTEMPTS = 3;

    private final WindowsCalls windows;
    private int attempts;
    private Map<DiskNumber, String> askedOf = Map.of();
    private Reading<List<StorageDisk>> answer = Reading.unreadable(new Problem("the storage service of Windows",
            "It has not been asked.", "Look at the disks."));

    StorageView(WindowsCalls windows) {
        this.windows = windows;
    }

    /** @param states what each disk is like at this moment, in any words that change when it does */
    synchronized Reading<List<StorageDisk>> of(Map<DiskNumber, String> states) {
        boolean changed = !states.equals(askedOf);
        attempts = changed ? 0 : attempts;
        if (changed || answer.isUnreadable() && attempts < MOST_ATTEMPTS) {
            answer = ask();
            askedOf = Map.copyOf(states);
            attempts++;
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
