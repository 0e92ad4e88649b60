package dev.bootmend.hive;

import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.Optional;

/** New key nodes, and the end of whole trees of them. */
final class KeyCells {

    private static final int LOW_HALF = 0xFFFF;

    private final HiveImage image;
    private final CellSpace space;
    private final SubkeyIndex index;
    private final ValueCells values;
    private final SecurityCells security;

    KeyCells(HiveImage image, CellSpace space, HiveVersion version) {
        this.image = image;
        this.space = space;
        this.index = new SubkeyIndex(image, space, version);
        this.values = new ValueCells(image, space, version);
        this.security = new SecurityCells(image, space);
    }

    ValueCells values() {
        return values;
    }

    /** The subkey with that name, compared without regard to case. */
    Optional<KeyNode> find(KeyNode parent, String name) throws IOException {
        return index.find(parent, name);
    }

    /** A subkey without values that inherits the security of its parent. */
    KeyNode create(KeyNode parent, String name, String className, WindowsTime time) throws IOException {
        KeyNode key = allocate(name, KeyNode.FLAG_COMPRESSED, parent.offset(), time);
        setSecurity(key, parent.security());
        setClass(key, className);
        index.insert(parent, key);
        int at = parent.cell().dataOffset();
        int largest = parent.cell().i32(KeyNode.AT_LARGEST_SUBKEY_NAME);
        int length = Math.max(largest & LOW_HALF, 2 * name.length());
        image.put32(at + KeyNode.AT_LARGEST_SUBKEY_NAME, largest & ~LOW_HALF | length);
        int largestClass = Math.max(parent.cell().i32(KeyNode.AT_LARGEST_CLASS), 2 * className.length());
        image.put32(at + KeyNode.AT_LARGEST_CLASS, largestClass);
        touch(parent, time);
        return key;
    }

    /** The root of a new hive, the first cell of all, and its security behind it. */
    void createRoot(NewHive start) throws IOException {
        int flags = KeyNode.FLAG_ROOT | KeyNode.FLAG_NO_DELETE | KeyNode.FLAG_COMPRESSED;
        KeyNode root = allocate(start.rootName(), flags, KeyNode.NONE, start.time());
        setSecurity(root, security.create(start.security().toArray()));
    }

    /** Deletes a key with everything below it. */
    void delete(KeyNode parent, KeyNode key, WindowsTime time) throws IOException {
        index.remove(parent, key.offset());
        freeTree(key, 0);
        touch(parent, time);
    }

    void touch(KeyNode key, WindowsTime time) {
        image.put64(key.cell().dataOffset() + KeyNode.AT_TIME, time.ticks());
    }

    private KeyNode allocate(String name, int flags, int parent, WindowsTime time) throws IOException {
        StoredName stored = StoredName.of(name);
        int offset = space.allocate(KeyNode.HEADER + stored.bytes().length);
        int at = offset + 4;
        image.put16(at, KeyNode.SIGNATURE);
        image.put16(at + KeyNode.AT_FLAGS, stored.compressed() ? flags : flags & ~KeyNode.FLAG_COMPRESSED);
        image.put64(at + KeyNode.AT_TIME, time.ticks());
        image.put32(at + KeyNode.AT_PARENT, parent);
        image.put32(at + KeyNode.AT_SUBKEY_LIST, KeyNode.NONE);
        image.put32(at + KeyNode.AT_VOLATILE_LIST, KeyNode.NONE);
        image.put32(at + KeyNode.AT_VALUE_LIST, KeyNode.NONE);
        image.put32(at + KeyNode.AT_CLASS, KeyNode.NONE);
        image.put16(at + KeyNode.AT_NAME_LENGTH, stored.bytes().length);
        image.put(at + KeyNode.HEADER, stored.bytes(), 0, stored.bytes().length);
        return KeyNode.at(image, offset);
    }

    private void setSecurity(KeyNode key, int offset) throws IOException {
        image.put32(key.cell().dataOffset() + KeyNode.AT_SECURITY, offset);
        security.acquire(offset);
    }

    /** A class name is always UTF-16 (regf specification, msuhanov: "Key node"). */
    private void setClass(KeyNode key, String className) {
        if (className.isEmpty()) {
            return;
        }
        int offset = space.allocate(2 * className.length());
        for (int i = 0; i < className.length(); i++) {
            image.put16(offset + 4 + 2 * i, className.charAt(i));
        }
        image.put32(key.cell().dataOffset() + KeyNode.AT_CLASS, offset);
        image.put16(key.cell().dataOffset() + KeyNode.AT_CLASS_LENGTH, 2 * className.length());
    }

    private void freeTree(KeyNode key, int depth) throws IOException {
        if (depth > HiveKey.MAX_DEPTH) {
            throw key.cell().fault("at most " + HiveKey.MAX_DEPTH + " levels of keys", "one more");
        }
        SubkeyList list = SubkeyList.of(key);
        if (list.fault().isPresent()) {
            throw list.fault().get();
        }
        for (int child : list.offsets()) {
            freeTree(key.child(child), depth + 1);
        }
        index.free(key);
        values.freeAll(key);
        if (key.classOffset() != KeyNode.NONE && key.classLength() > 0) {
            space.free(Cell.at(image, key.classOffset(), HiveStructure.CLASS_NAME).offset());
        }
        security.release(key.security());
        space.free(key.offset());
    }
}
