package dev.bootmend.hive;

import java.io.IOException;

/** One list of subkeys: {@code lf} with name hints, {@code lh} with name hashes, or {@code li} with offsets only. */
final class SubkeyLeaf {

    /** What an element holds beside the offset of the key. */
    enum Kind {
        HINT(0x666C, 8), HASH(0x686C, 8), PLAIN(0x696C, 4);

        final int signature;
        final int stride;

        Kind(int signature, int stride) {
            this.signature = signature;
            this.stride = stride;
        }
    }

    static final int INDEX_ROOT = 0x6972;
    static final int HEADER = 4;

    private final Cell cell;
    private final Kind kind;
    private final int count;

    private SubkeyLeaf(Cell cell, Kind kind, int count) {
        this.cell = cell;
        this.kind = kind;
        this.count = count;
    }

    /** Reads the head of a leaf; anything else, an index root included, is a fault. */
    static SubkeyLeaf of(Cell cell) throws IOException {
        int signature = cell.u16(0);
        for (Kind kind : Kind.values()) {
            if (kind.signature == signature) {
                int count = cell.u16(2);
                cell.require(HEADER, count * kind.stride);
                return new SubkeyLeaf(cell, kind, count);
            }
        }
        String found = signature == INDEX_ROOT ? "an index root (\"ri\") below another" : Signature.text(signature, 2);
        throw cell.fault("a list of subkeys (\"lf\", \"lh\" or \"li\")", found);
    }

    Cell cell() {
        return cell;
    }

    Kind kind() {
        return kind;
    }

    int count() {
        return count;
    }

    /** Offset of the key node of element {@code index}. */
    int child(int index) throws IOException {
        return cell.i32(HEADER + index * kind.stride);
    }

    /** The hint or hash of element {@code index}; only for those two kinds. */
    int mark(int index) throws IOException {
        return cell.i32(HEADER + index * kind.stride + 4);
    }

    /** Whether the hint or hash of element {@code index} is right for the name of its key. */
    boolean isMarkedAs(int index, String name) throws IOException {
        return switch (kind) {
            case HINT -> mark(index) == NameOrder.hint(name) || !isAscii(name) && NameOrder.hintAllows(mark(index), name);
            case HASH -> mark(index) == NameOrder.hash(name);
            case PLAIN -> true;
        };
    }

    /** Whether element {@code index} may have that name, without a look at the key itself. */
    boolean mayBe(int index, String name, int hash) throws IOException {
        return switch (kind) {
            case HINT -> NameOrder.hintAllows(mark(index), name);
            case HASH -> mark(index) == hash;
            case PLAIN -> true;
        };
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(unit -> unit < 0x80);
    }
}
