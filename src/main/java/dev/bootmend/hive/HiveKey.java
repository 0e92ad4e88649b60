package dev.bootmend.hive;

import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One key of an open hive. Reads when asked and keeps nothing but its name, so every method may meet damage
 * ({@link HiveFormatException}) or a medium that fails ({@link IOException}).
 */
public final class HiveKey {

    /** The deepest nesting Windows itself allows (regf specification, msuhanov). */
    static final int MAX_DEPTH = 512;

    private final KeyNode node;
    private final HiveVersion version;
    private final HiveKey parent;
    private final String name;
    private final int depth;

    private HiveKey(KeyNode node, HiveVersion version, HiveKey parent, String name) {
        this.node = node;
        this.version = version;
        this.parent = parent;
        this.name = name;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    static HiveKey root(HiveBytes bytes, int offset, HiveVersion version) throws IOException {
        KeyNode node = KeyNode.at(bytes, offset);
        return new HiveKey(node, version, null, node.name());
    }

    /** The name as stored; it may hold any character but the backslash. */
    public String name() {
        return name;
    }

    /** The path below the root. */
    public RegistryKeyPath path() {
        var segments = new ArrayList<String>(depth);
        for (HiveKey key = this; key.parent != null; key = key.parent) {
            segments.addFirst(key.name);
        }
        return new RegistryKeyPath(segments);
    }

    /** When the key, one of its values or its list of subkeys was last changed. */
    public WindowsTime lastWritten() throws IOException {
        return node.lastWritten();
    }

    /** The class name, empty for most keys. */
    public String className() throws IOException {
        return node.className();
    }

    /** Where the key node lies in the file. */
    public HiveOffset offset() {
        return HiveOffset.ofCell(node.offset());
    }

    /** The subkeys in the order of the list, all or none: {@link HiveWalk} hands out what lies before damage. */
    public List<HiveKey> subkeys() throws IOException {
        SubkeyList list = SubkeyList.of(node);
        if (list.fault().isPresent()) {
            throw list.fault().get();
        }
        var keys = new ArrayList<HiveKey>();
        for (int offset : list.offsets()) {
            keys.add(child(offset));
        }
        return List.copyOf(keys);
    }

    /** The subkey with that name without regard to case, found as Windows finds it, by hint or hash first. */
    public Optional<HiveKey> subkey(String wanted) throws IOException {
        Optional<KeyNode> found = SubkeyList.find(node, wanted);
        return found.isPresent() ? Optional.of(child(found.get())) : Optional.empty();
    }

    /** The key at a path below this one. */
    public Optional<HiveKey> descendant(RegistryKeyPath below) throws IOException {
        HiveKey key = this;
        for (String segment : below.segments()) {
            Optional<HiveKey> next = key.subkey(segment);
            if (next.isEmpty()) {
                return next;
            }
            key = next.get();
        }
        return Optional.of(key);
    }

    /** The values in the order of the list, which has a meaning and is never sorted. */
    public List<HiveValue> values() throws IOException {
        int[] offsets = valueOffsets();
        var values = new ArrayList<HiveValue>(offsets.length);
        for (int offset : offsets) {
            values.add(valueAt(offset));
        }
        return List.copyOf(values);
    }

    /** The value with that name without regard to case; the empty name means the default value. */
    public Optional<HiveValue> value(String wanted) throws IOException {
        for (int offset : valueOffsets()) {
            HiveValue value = valueAt(offset);
            if (NameOrder.same(value.name(), wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    HiveKey child(int offset) throws IOException {
        return child(node.child(offset));
    }

    HiveValue valueAt(int offset) throws IOException {
        return new HiveValue(ValueRecord.at(node.cell().bytes(), offset), version);
    }

    int[] valueOffsets() throws IOException {
        return ValueList.offsets(node);
    }

    KeyNode node() {
        return node;
    }

    int depth() {
        return depth;
    }

    private HiveKey child(KeyNode child) throws IOException {
        String childName = child.name();
        if (childName.isEmpty() || childName.indexOf('\\') >= 0) {
            throw child.cell().fault("a name without backslashes", "\"" + VisibleText.of(childName) + "\"");
        }
        if (depth >= MAX_DEPTH) {
            throw child.cell().fault("at most " + MAX_DEPTH + " levels of keys", "one more");
        }
        return new HiveKey(child, version, this, childName);
    }
}
