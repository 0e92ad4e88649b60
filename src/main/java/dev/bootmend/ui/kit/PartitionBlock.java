package dev.bootmend.ui.kit;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Role;
import java.util.Objects;

/**
 * One partition on a {@link DiskMap}.
 *
 * @param role what paints its top edge
 * @param title what it is, in a word or two; always shown
 * @param note what is on it, beside the title; may be empty
 * @param detail size, file system and the like, on the second line
 * @param size what its width stands for
 */
public record PartitionBlock(Role role, String title, String note, String detail, ByteSize size) {

    public PartitionBlock {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(size, "size");
    }

    /** Everything it says, on one line. */
    String inWords() {
        return title + (note.isEmpty() ? "" : " · " + note) + (detail.isEmpty() ? "" : ", " + detail);
    }
}
