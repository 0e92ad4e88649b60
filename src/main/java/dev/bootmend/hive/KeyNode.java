package dev.bootmend.hive;

import dev.bootmend.model.WindowsTime;
import java.io.IOException;

/** The {@code nk} structure of a registry key. Positions are those of regf specification, msuhanov: "Key node". */
final class KeyNode {

    static final int SIGNATURE = 0x6B6E;
    static final int HEADER = 0x4C;
    static final int NONE = -1;

    static final int FLAG_ROOT = 0x04;
    static final int FLAG_NO_DELETE = 0x08;
    static final int FLAG_COMPRESSED = 0x20;

    static final int AT_FLAGS = 0x02;
    static final int AT_TIME = 0x04;
    static final int AT_PARENT = 0x10;
    static final int AT_SUBKEY_COUNT = 0x14;
    static final int AT_SUBKEY_LIST = 0x1C;
    static final int AT_VOLATILE_LIST = 0x20;
    static final int AT_VALUE_COUNT = 0x24;
    static final int AT_VALUE_LIST = 0x28;
    static final int AT_SECURITY = 0x2C;
    static final int AT_CLASS = 0x30;
    static final int AT_LARGEST_SUBKEY_NAME = 0x34;
    static final int AT_LARGEST_CLASS = 0x38;
    static final int AT_LARGEST_VALUE_NAME = 0x3C;
    static final int AT_LARGEST_VALUE_DATA = 0x40;
    static final int AT_NAME_LENGTH = 0x48;
    static final int AT_CLASS_LENGTH = 0x4A;

    private final Cell cell;

    private KeyNode(Cell cell) {
        this.cell = cell;
    }

    static KeyNode at(HiveBytes bytes, int offset) throws IOException {
        Cell cell = Cell.at(bytes, offset, HiveStructure.KEY_NODE);
        cell.requireSignature(SIGNATURE);
        cell.require(0, HEADER);
        cell.require(HEADER, cell.u16(AT_NAME_LENGTH));
        return new KeyNode(cell);
    }

    Cell cell() {
        return cell;
    }

    int offset() {
        return cell.offset();
    }

    int flags() throws IOException {
        return cell.u16(AT_FLAGS);
    }

    boolean isRoot() throws IOException {
        return (flags() & FLAG_ROOT) != 0;
    }

    WindowsTime lastWritten() throws IOException {
        return new WindowsTime(cell.i64(AT_TIME));
    }

    int parent() throws IOException {
        return cell.i32(AT_PARENT);
    }

    /** Number of subkeys as the key says; a list may be shorter when part of the file is missing. */
    int subkeyCount() throws IOException {
        int count = cell.i32(AT_SUBKEY_COUNT);
        if (count < 0) {
            throw cell.fault("a number of subkeys", Integer.toUnsignedString(count));
        }
        return count;
    }

    int subkeyList() throws IOException {
        return cell.i32(AT_SUBKEY_LIST);
    }

    int valueCount() throws IOException {
        int count = cell.i32(AT_VALUE_COUNT);
        int limit = cell.bytes().size() / 4;
        if (count < 0 || count > limit) {
            throw cell.fault("at most " + limit + " values in a hive of this size", Integer.toUnsignedString(count));
        }
        return count;
    }

    int valueList() throws IOException {
        return cell.i32(AT_VALUE_LIST);
    }

    int security() throws IOException {
        return cell.i32(AT_SECURITY);
    }

    int classOffset() throws IOException {
        return cell.i32(AT_CLASS);
    }

    int classLength() throws IOException {
        return cell.u16(AT_CLASS_LENGTH);
    }

    String name() throws IOException {
        int length = cell.u16(AT_NAME_LENGTH);
        return (flags() & FLAG_COMPRESSED) != 0 ? cell.latin1(HEADER, length) : cell.utf16(HEADER, length / 2);
    }

    /** The class name, empty when there is none. */
    String className() throws IOException {
        if (classOffset() == NONE || classLength() == 0) {
            return "";
        }
        return Cell.at(cell.bytes(), classOffset(), HiveStructure.CLASS_NAME).utf16(0, classLength() / 2);
    }

    /** The subkey at that offset, which must point back to this key. */
    KeyNode child(int offset) throws IOException {
        KeyNode child = at(cell.bytes(), offset);
        if (child.parent() != offset()) {
            throw child.cell.fault("parent " + HiveOffset.ofCell(offset()), "parent " + HiveOffset.ofCell(child.parent()));
        }
        return child;
    }
}
