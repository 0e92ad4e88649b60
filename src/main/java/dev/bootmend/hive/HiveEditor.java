package dev.bootmend.hive;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.Optional;

/**
 * Changes a hive in memory: {@link #of} or {@link #create}, any number of changes, {@link #commit}. Free cells are used
 * before the hive grows, and cells that a change does not concern keep their place and their bytes.
 *
 * <p>When a change meets damage ({@link HiveFormatException}), the image may be half changed; every later call is then
 * refused with {@link IllegalStateException}. For use by one thread at a time.
 */
public final class HiveEditor {

    /** The longest name of a key, in UTF-16 units (Microsoft Learn: Registry element size limits). */
    public static final int MAX_KEY_NAME = 255;

    /** The longest name of a value, in UTF-16 units (Microsoft Learn: Registry element size limits). */
    public static final int MAX_VALUE_NAME = 16_383;

    private final HiveImage image;
    private final KeyCells keys;
    private final BaseBlock base;
    private SequenceNumber sequence;
    private boolean failed;

    private HiveEditor(HiveImage image, CellSpace space, BaseBlock base, SequenceNumber sequence) {
        this.image = image;
        this.base = base;
        this.sequence = sequence;
        this.keys = new KeyCells(image, space, base.version());
    }

    /**
     * Edits a hive as it is after the replay of its logs.
     *
     * @throws HiveNotEditableException when its content is not reliable
     * @throws HiveFormatException when its bins or cells are damaged
     */
    public static HiveEditor of(Hive hive) throws IOException {
        if (!hive.state().isReliable()) {
            throw new HiveNotEditableException(hive.state(), "The hive is " + hive.state().description()
                    + ". Let Windows or a backup repair it first, or agree explicitly to an edit of what is there.");
        }
        return ofAnyState(hive);
    }

    /**
     * Edits a hive although the last write to it is incomplete. Only after the user agreed: the result is marked
     * clean, and logs that could not be applied are ignored by Windows from then on.
     *
     * @throws HiveNotEditableException when part of the file is missing
     */
    public static HiveEditor ofUnrecovered(Hive hive) throws IOException {
        if (hive.state() == HiveState.TRUNCATED) {
            throw new HiveNotEditableException(hive.state(), "Part of the hive file is missing: restore it from a backup.");
        }
        return ofAnyState(hive);
    }

    /** A new hive that consists of a root key. */
    public static HiveEditor create(NewHive start) throws IOException {
        HiveImage image = start.image();
        CellSpace space = CellSpace.of(image);
        var editor = new HiveEditor(image, space, start.baseBlock(BaseBlock.DEFAULT_ROOT), new SequenceNumber(0));
        editor.keys.createRoot(start);
        return editor;
    }

    private static HiveEditor ofAnyState(Hive hive) throws IOException {
        var image = new HiveImage(hive.image(), hive.bytes().size());
        return new HiveEditor(image, CellSpace.of(image), hive.base(), hive.largestNumber());
    }

    /** The root as it is now. Keys handed out are valid until the next change. */
    public HiveKey root() throws IOException {
        return HiveKey.root(image, base.rootOffset(), base.version());
    }

    /** The key at that path as it is now, valid until the next change. */
    public Optional<HiveKey> find(RegistryKeyPath path) throws IOException {
        return root().descendant(path);
    }

    /** Makes sure a key exists, with all keys above it. True when something was created. */
    public boolean createKey(RegistryKeyPath path, WindowsTime time) throws IOException {
        return createKey(path, "", time);
    }

    /** As {@link #createKey(RegistryKeyPath, WindowsTime)}; a key created at the end of the path gets that class name. */
    public boolean createKey(RegistryKeyPath path, String className, WindowsTime time) throws IOException {
        path.segments().forEach(HiveEditor::requireKeyName);
        if (path.segments().size() > HiveKey.MAX_DEPTH || className.length() > MAX_VALUE_NAME) {
            throw new IllegalArgumentException("too many levels of keys, or too long a class name: " + path);
        }
        return change(() -> {
            KeyNode key = KeyNode.at(image, base.rootOffset());
            boolean created = false;
            for (int i = 0; i < path.segments().size(); i++) {
                String name = path.segments().get(i);
                Optional<KeyNode> existing = keys.find(key, name);
                String newClass = i == path.segments().size() - 1 ? className : "";
                created |= existing.isEmpty();
                key = existing.isPresent() ? existing.get() : keys.create(key, name, newClass, time);
            }
            return created;
        });
    }

    /**
     * Sets a value of an existing key. A value of that name in any case is replaced, keeps its place in the list and
     * the spelling of its name; the empty name means the default value.
     *
     * @throws IllegalArgumentException when the key does not exist, or name or data are longer than a hive can hold
     */
    public void setValue(RegistryKeyPath path, String name, RegistryType type, Bytes data, WindowsTime time) throws IOException {
        if (name.length() > MAX_VALUE_NAME) {
            throw new IllegalArgumentException("a value name of " + name.length() + " characters; at most " + MAX_VALUE_NAME);
        }
        KeyNode key = existing(path);
        ValueDataCells.requirePossible(data.size(), base.version());
        change(() -> {
            keys.values().set(key, name, type.code(), data.toArray());
            keys.touch(key, time);
            return true;
        });
    }

    /**
     * Deletes a value of an existing key. False when it has no value of that name.
     *
     * @throws IllegalArgumentException when the key does not exist
     */
    public boolean deleteValue(RegistryKeyPath path, String name, WindowsTime time) throws IOException {
        KeyNode key = existing(path);
        return change(() -> {
            boolean deleted = keys.values().delete(key, name);
            if (deleted) {
                keys.touch(key, time);
            }
            return deleted;
        });
    }

    /** Deletes a key with everything below it. False when it does not exist; the root cannot be deleted. */
    public boolean deleteKey(RegistryKeyPath path, WindowsTime time) throws IOException {
        if (path.segments().isEmpty()) {
            throw new IllegalArgumentException("the root key of a hive cannot be deleted");
        }
        Optional<KeyNode> parent = nodeAt(path.parent());
        Optional<KeyNode> key = parent.isPresent() ? keys.find(parent.get(), path.name()) : Optional.empty();
        if (key.isEmpty()) {
            return false;
        }
        return change(() -> {
            keys.delete(parent.get(), key.get(), time);
            return true;
        });
    }

    /**
     * The whole file, clean, with the next sequence number: one more than any number in the hive or in its logs, so
     * that nothing left in a log can be taken for a continuation.
     */
    public byte[] commit() {
        requireSound();
        sequence = sequence.next();
        return image.withBaseBlock(base.withBinsSize(image.size()).withSequence(sequence).withChecksum());
    }

    private KeyNode existing(RegistryKeyPath path) throws IOException {
        return nodeAt(path).orElseThrow(() -> new IllegalArgumentException("there is no key \"" + path + "\" in this hive"));
    }

    private Optional<KeyNode> nodeAt(RegistryKeyPath path) throws IOException {
        KeyNode key = KeyNode.at(image, base.rootOffset());
        for (String segment : path.segments()) {
            Optional<KeyNode> next = keys.find(key, segment);
            if (next.isEmpty()) {
                return next;
            }
            key = next.get();
        }
        return Optional.of(key);
    }

    private static void requireKeyName(String name) {
        if (name.length() > MAX_KEY_NAME) {
            throw new IllegalArgumentException("a key name of " + name.length() + " characters; at most " + MAX_KEY_NAME);
        }
    }

    private boolean change(Change change) throws IOException {
        requireSound();
        failed = true;
        boolean changed = change.run();
        failed = false;
        return changed;
    }

    private void requireSound() {
        if (failed) {
            throw new IllegalStateException("an earlier change failed: open the hive again");
        }
    }

    private interface Change {
        boolean run() throws IOException;
    }
}
