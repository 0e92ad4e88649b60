package dev.bootmend.tool;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls of ntfsfix (its manual page, ntfs-3g project). It is no version of chkdsk: it corrects some fundamental
 * inconsistencies, empties the journal, and, as it is called here, takes the mark for a check away.
 *
 * <p>It works on the block device of a partition. Which one that is may change from one attachment to the next, so that the
 * partition stands in the arguments, in angle brackets, and whoever runs the call puts the device there.
 */
public final class Ntfsfix {

    private static final Pattern PARTITION = Pattern.compile("<disk-(\\d{1,9})-byte-(\\d{1,18})>");

    private Ntfsfix() {
    }

    /** Says what it would do and writes nothing. */
    public static Invocation look(PartitionRef partition) {
        return Invocation.of(Tool.NTFSFIX, "--no-action", word(partition));
    }

    /** Does what it can, and takes the mark for a check away. */
    public static Invocation clear(PartitionRef partition) {
        return Invocation.of(Tool.NTFSFIX, "--clear-dirty", word(partition));
    }

    private static String word(PartitionRef partition) {
        return "<disk-" + partition.disk() + "-byte-" + partition.start() + ">";
    }

    /** The partition that a call is about; empty for a call that was not made here. */
    public static Optional<PartitionRef> partition(Invocation call) {
        if (call.tool() != Tool.NTFSFIX || call.arguments().size() != 2) {
            return Optional.empty();
        }
        Matcher word = PARTITION.matcher(call.arguments().getLast());
        return word.matches() ? Optional.of(new PartitionRef(new DiskNumber(Integer.parseInt(word.group(1))),
                new ByteOffset(Long.parseLong(word.group(2))))) : Optional.empty();
    }
}
