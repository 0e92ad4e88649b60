package dev.bootmend.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A visit to every key and value of a hive that comes to an end on any input: every cell is entered once, every
 * child points back to its parent, nesting ends at 512. A fault costs what hangs on the damaged structure and nothing
 * else.
 */
public final class HiveWalk {

    /** After that many faults the walk ends. */
    public static final int MAX_FAULTS = 1000;

    private final Hive hive;
    private final HiveVisitor visitor;
    private final BitSet entered = new BitSet();
    private final List<HiveFault> faults = new ArrayList<>();
    private final List<HiveWarning> warnings = new ArrayList<>();
    private int keys;
    private int values;

    private HiveWalk(Hive hive, HiveVisitor visitor) {
        this.hive = hive;
        this.visitor = visitor;
    }

    /**
     * Visits everything that can be read.
     *
     * @throws IOException when the medium fails; damage of the format is in the report instead
     */
    public static WalkReport of(Hive hive, HiveVisitor visitor) throws IOException {
        var walk = new HiveWalk(hive, visitor);
        walk.guarded(hive.root(), () -> HiveBin.verifyAll(hive.bytes()));
        walk.enter(hive.root().node().cell());
        walk.visit(hive.root());
        return new WalkReport(walk.keys, walk.values, walk.faults, walk.warnings);
    }

    /** Counts and checks everything, the data of every value included. */
    public static WalkReport of(Hive hive) throws IOException {
        return of(hive, new HiveVisitor() {
            @Override
            public void value(HiveKey key, HiveValue value) throws IOException {
                value.data();
            }
        });
    }

    private void visit(HiveKey key) throws IOException {
        keys++;
        guarded(key, () -> visitor.key(key));
        guarded(key, () -> visitValues(key));
        SubkeyList list;
        try {
            list = SubkeyList.of(key.node());
        } catch (HiveFormatException e) {
            record(key, e);
            return;
        }
        var names = new SiblingNames();
        for (int offset : list.offsets()) {
            if (faults.size() >= MAX_FAULTS) {
                return;
            }
            guarded(key, () -> visitChild(key, offset, names));
        }
        list.fault().ifPresent(fault -> record(key, fault));
    }

    private void visitChild(HiveKey parent, int offset, SiblingNames names) throws IOException {
        HiveKey child = parent.child(offset);
        enter(child.node().cell());
        names.add(child.name()).forEach(oddity -> note(oddity, parent, child));
        if (child.node().isRoot()) {
            warn(HiveWarning.Kind.ROOT_FLAG, child, "has the root flag but is not the root.");
        }
        visit(child);
    }

    private void note(SiblingNames.Oddity oddity, HiveKey parent, HiveKey child) {
        switch (oddity) {
            case FIRST_DESCENT -> warn(HiveWarning.Kind.UNSORTED_SUBKEYS, parent,
                    "has a list of subkeys that is not sorted: Windows may miss some.");
            case DUPLICATE -> warn(HiveWarning.Kind.DUPLICATE_SUBKEY, child, "has a sibling of the same name.");
        }
    }

    private void visitValues(HiveKey key) throws IOException {
        for (int offset : key.valueOffsets()) {
            if (faults.size() >= MAX_FAULTS) {
                return;
            }
            guarded(key, () -> visitValue(key, offset));
        }
    }

    private void visitValue(HiveKey key, int offset) throws IOException {
        HiveValue value = key.valueAt(offset);
        enter(value.stored().cell());
        enterData(value.stored());
        values++;
        visitor.value(key, value);
    }

    private void enterData(ValueRecord value) throws IOException {
        if (!value.isInline() && value.size() > 0) {
            enter(Cell.at(hive.bytes(), value.dataOffset(), HiveStructure.VALUE_DATA));
        }
    }

    private void enter(Cell cell) throws HiveFormatException {
        int slot = cell.offset() >>> 3;
        if (entered.get(slot)) {
            throw cell.fault("a cell that belongs to one place only", "a second reference to it");
        }
        entered.set(slot);
    }

    private void warn(HiveWarning.Kind kind, HiveKey key, String what) {
        if (warnings.size() < MAX_FAULTS) {
            warnings.add(new HiveWarning(kind, key.offset(), "The key \\" + VisibleText.of(key.path().toString()) + " " + what));
        }
    }

    private void record(HiveKey key, HiveFormatException fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new HiveFault(key.path(), fault));
        }
    }

    private void guarded(HiveKey key, Step step) throws IOException {
        try {
            step.run();
        } catch (HiveFormatException e) {
            record(key, e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
