package dev.bootmend.hive;

import dev.bootmend.hive.HiveViolation.Rule;
import java.io.IOException;
import java.util.function.Consumer;

/** The rules about one key: its lists, its values, its largest fields. */
final class KeyCheck {

    private final KeyNode key;
    private final CellLedger ledger;
    private final Consumer<HiveViolation> violations;
    private int largestSubkeyName;
    private int largestClass;
    private int largestValueName;
    private int largestValueData;

    KeyCheck(KeyNode key, CellLedger ledger, Consumer<HiveViolation> violations) {
        this.key = key;
        this.ledger = ledger;
        this.violations = violations;
    }

    /** Checks lists and values and marks their cells; answers the offsets of the subkeys. */
    int[] run(HiveVersion version) throws IOException {
        reachClass();
        checkValues(version);
        int[] subkeys = checkSubkeys();
        requireLargest(KeyNode.AT_LARGEST_SUBKEY_NAME, 0xFFFF, largestSubkeyName, "subkey name");
        requireLargest(KeyNode.AT_LARGEST_CLASS, -1, largestClass, "subkey class");
        requireLargest(KeyNode.AT_LARGEST_VALUE_NAME, -1, largestValueName, "value name");
        requireLargest(KeyNode.AT_LARGEST_VALUE_DATA, -1, largestValueData, "value data");
        return subkeys;
    }

    private void reachClass() throws IOException {
        if (key.classOffset() != KeyNode.NONE && key.classLength() > 0) {
            key.className();
            ledger.reach(key.classOffset());
        }
    }

    private void checkValues(HiveVersion version) throws IOException {
        int[] offsets = ValueList.offsets(key);
        if (offsets.length > 0) {
            ledger.reach(key.valueList());
        }
        for (int offset : offsets) {
            ledger.reach(offset);
            ValueRecord value = ValueRecord.at(key.cell().bytes(), offset);
            largestValueName = Math.max(largestValueName, 2 * value.name().length());
            largestValueData = Math.max(largestValueData, value.size());
            ValueData.read(value, version);
            reachData(value, version);
        }
    }

    private void reachData(ValueRecord value, HiveVersion version) throws IOException {
        if (value.isInline() || value.size() == 0) {
            return;
        }
        Cell data = Cell.at(key.cell().bytes(), value.dataOffset(), HiveStructure.VALUE_DATA);
        ledger.reach(data.offset());
        if (ValueData.isBig(data, value.size(), version)) {
            Cell list = Cell.at(key.cell().bytes(), data.i32(4), HiveStructure.BIG_DATA);
            ledger.reach(list.offset());
            for (int i = 0; i < data.u16(2); i++) {
                ledger.reach(list.i32(4 * i));
            }
        } else if (version.hasBigData() && value.size() > ValueData.SEGMENT) {
            report(Rule.READABLE, "a value of " + value.size() + " bytes lies in one cell instead of segments");
        }
    }

    private int[] checkSubkeys() throws IOException {
        SubkeyLeaf[] leaves = SubkeyList.leaves(key);
        if (leaves.length > 0) {
            ledger.reach(key.subkeyList());
        }
        String before = null;
        int sum = 0;
        for (SubkeyLeaf leaf : leaves) {
            if (leaf.cell().offset() != key.subkeyList()) {
                ledger.reach(leaf.cell().offset());
            }
            sum += leaf.count();
            for (int i = 0; i < leaf.count(); i++) {
                before = checkElement(leaf, i, before);
            }
        }
        if (sum != key.subkeyCount()) {
            report(Rule.COUNTS, "expected " + key.subkeyCount() + " subkeys, found " + sum + " in the list");
        }
        return SubkeyList.of(key).offsets();
    }

    private String checkElement(SubkeyLeaf leaf, int index, String before) throws IOException {
        KeyNode child = KeyNode.at(key.cell().bytes(), leaf.child(index));
        String name = child.name();
        largestSubkeyName = Math.max(largestSubkeyName, 2 * name.length());
        largestClass = Math.max(largestClass, child.className().length() * 2);
        if (before != null && NameOrder.compare(before, name) >= 0) {
            report(Rule.SUBKEY_ORDER, "\"" + VisibleText.of(name) + "\" does not belong behind \"" + VisibleText.of(before) + "\"");
        }
        if (!leaf.isMarkedAs(index, name)) {
            report(Rule.SUBKEY_ORDER, String.format("0x%08x is not the hint or hash of \"%s\"",
                    leaf.mark(index), VisibleText.of(name)));
        }
        if (child.parent() != key.offset()) {
            violations.accept(new HiveViolation(Rule.PARENT, HiveOffset.ofCell(child.offset()),
                    "expected parent " + HiveOffset.ofCell(key.offset()) + ", found " + HiveOffset.ofCell(child.parent())));
        }
        return name;
    }

    private void requireLargest(int field, int mask, int needed, String what) throws IOException {
        int stored = key.cell().i32(field) & mask;
        if (Integer.compareUnsigned(stored, needed) < 0) {
            report(Rule.LARGEST, "largest " + what + ": expected at least " + needed + ", found " + stored);
        }
    }

    private void report(Rule rule, String detail) {
        violations.accept(new HiveViolation(rule, HiveOffset.ofCell(key.offset()), detail));
    }
}
