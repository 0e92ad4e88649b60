package dev.bootmend.plan;

import static dev.bootmend.plan.Snapshots.RUN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation on a whole disk, and what none of them ever does. */
class DiskOperationLawsTest {

    private static final DiskNumber DISK = new DiskNumber(1);
    private static final DiskSignature OWN = new DiskSignature(0x1234ABCD);
    private static final DiskSignature LENT = new DiskSignature(0x0BADCAFE);
    private static final DiskCondition OFFLINE = new DiskCondition.Offline("policy");
    private static final DiskCondition READ_ONLY = new DiskCondition.ReadOnly();
    private static final DiskCondition TWIN = new DiskCondition.IdentityCollision(new DiskNumber(0));
    private static final DiskCondition TEMPORARY =
            new DiskCondition.TemporaryIdentity(new DiskIdentity.Mbr(OWN), RUN);

    /** An operation on a machine on which it has something to do. */
    record Case(Operation operation, MachineSnapshot machine) {
    }

    private static MachineSnapshot disk(Generation generation, DiskCondition... conditions) {
        return disk(generation, disk -> disk.withConditions(List.of(conditions)));
    }

    private static MachineSnapshot disk(Generation generation, UnaryOperator<Disk> edit) {
        MachineSnapshot machine = Snapshots.machine(generation);
        return machine.withDisk(edit.apply(machine.disk(DISK).orElseThrow()));
    }

    /** The repair VM's own disk has the signature of the attached one. */
    private static MachineSnapshot beside(MachineSnapshot machine) {
        return machine.withDisk(machine.disk(new DiskNumber(0)).orElseThrow().withIdentity(new DiskIdentity.Mbr(OWN)));
    }

    private static MachineSnapshot lent(DiskCondition... more) {
        var conditions = new ArrayList<>(List.of(more));
        conditions.add(TEMPORARY);
        return beside(disk(Generation.GEN1, disk -> disk.withConditions(conditions)
                .withIdentity(new DiskIdentity.Mbr(LENT))));
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(new SetDiskOnline(DISK, true), disk(Generation.GEN1, OFFLINE)),
                new Case(new SetDiskOnline(DISK, true), disk(Generation.GEN2, OFFLINE, READ_ONLY)),
                new Case(new SetDiskOnline(DISK, false), disk(Generation.GEN1)),
                new Case(new SetDiskReadOnly(DISK, false), disk(Generation.GEN1, READ_ONLY)),
                new Case(new SetDiskReadOnly(DISK, false), disk(Generation.GEN2, OFFLINE, READ_ONLY)),
                new Case(new SetDiskReadOnly(DISK, true), disk(Generation.GEN2)),
                new Case(new SetDiskReadOnly(DISK, true), beside(disk(Generation.GEN1, OFFLINE, TWIN))),
                new Case(new LendSignature(DISK, OWN, LENT, RUN), beside(disk(Generation.GEN1, OFFLINE, TWIN))),
                new Case(new LendSignature(DISK, OWN, LENT, RUN), beside(disk(Generation.GEN1, OFFLINE, READ_ONLY, TWIN))),
                new Case(new ReturnSignature(DISK, OWN, LENT, false, RUN), lent()),
                new Case(new ReturnSignature(DISK, OWN, LENT, true, RUN), lent()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itHasActionsExactlyWhenItHasChanges(Case the) {
        MachineSnapshot after = the.operation.predict(the.machine).machine();
        assertFalse(the.operation.actions(the.machine).isEmpty());
        assertEquals(Changes.between(the.machine, after), the.operation.changesOn(the.machine));
        assertFalse(the.operation.changesOn(the.machine).isEmpty());
        assertEquals(List.of(), the.operation.actions(after));
        assertTrue(the.operation.isInPlace(after));
        assertSame(after, the.operation.predict(after).machine());
        assertEquals(new Reversal.NotNeeded(), the.operation.reversal(after));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyTheDiskItselfChangesAndNothingOnIt(Case the) {
        for (Change change : the.operation.changesOn(the.machine)) {
            Change.Other other = assertInstanceOf(Change.Other.class, change);
            assertEquals(DISK, other.where());
            assertTrue(other.subject().endsWith("identity") || other.subject().endsWith("conditions"), other.subject());
        }
        assertEquals(List.of(), the.operation.target().files());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExactReversalLeadsBack(Case the) {
        MachineSnapshot after = the.operation.predict(the.machine).machine();
        if (the.operation.reversal(the.machine) instanceof Reversal.Impossible) {
            assertTrue(the.operation instanceof SetDiskReadOnly(var disk, boolean readOnly) && readOnly
                    && DiskStates.collides(after, after.disk(disk).orElseThrow()), "a twin stays read-only");
            return;
        }
        Operation inverse = assertInstanceOf(Reversal.Exact.class, the.operation.reversal(the.machine)).inverse();
        assertEquals(List.of(), Changes.between(the.machine, inverse.predict(after).machine()));
        assertFalse(inverse.actions(after).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOutcomeIsJudgedByIdentityAndState(Case the) {
        var partial = assertInstanceOf(Prediction.Partial.class, the.operation.predict(the.machine));
        assertEquals(List.of(), partial.unmet(partial.machine()));
        assertEquals(2, partial.open().size(), "every partition is open");
        if (!(the.operation instanceof SetDiskReadOnly)) {
            assertEquals(1, partial.unmet(the.machine).size(), "a disk that stays as it was is not the one expected");
        }
    }

    @Test
    void theScriptsAreTheOnesOfTheProcedure() {
        assertEquals(List.of("select disk 1", "uniqueid disk id=0BADCAFE", "online disk", "exit"),
                script(new LendSignature(DISK, OWN, LENT, RUN), beside(disk(Generation.GEN1, OFFLINE, TWIN))));
        assertEquals(List.of("select disk 1", "attributes disk clear readonly", "uniqueid disk id=0BADCAFE", "online disk", "exit"),
                script(new LendSignature(DISK, OWN, LENT, RUN), beside(disk(Generation.GEN1, OFFLINE, READ_ONLY, TWIN))));
        assertEquals(List.of("select disk 1", "offline disk", "uniqueid disk id=1234ABCD", "exit"),
                script(new ReturnSignature(DISK, OWN, LENT, false, RUN), lent()));
        assertEquals(List.of("select disk 1", "offline disk", "uniqueid disk id=1234ABCD", "attributes disk set readonly", "exit"),
                script(new ReturnSignature(DISK, OWN, LENT, true, RUN), lent()));
        assertEquals(List.of("select disk 1", "uniqueid disk id=1234ABCD", "exit"),
                script(new ReturnSignature(DISK, OWN, LENT, false, RUN), lent(OFFLINE)), "the run ended before the disk came online");
        assertEquals(List.of("select disk 1", "online disk", "exit"),
                script(new SetDiskOnline(DISK, true), disk(Generation.GEN2, OFFLINE)));
        assertEquals(List.of("select disk 1", "attributes disk clear readonly", "exit"),
                script(new SetDiskReadOnly(DISK, false), disk(Generation.GEN2, READ_ONLY)));
    }

    private static List<String> script(Operation operation, MachineSnapshot machine) {
        return operation.actions(machine).stream().flatMap(action -> ((Action.RunTool) action).invocation().script().stream()).toList();
    }

    @Test
    void aTwinIsNeverBroughtOnlineOrMadeWritableHoweverItIsKnown() {
        for (MachineSnapshot twin : List.of(beside(disk(Generation.GEN1, OFFLINE, READ_ONLY)),
                disk(Generation.GEN1, OFFLINE, READ_ONLY, TWIN), disk(Generation.GEN2, OFFLINE, READ_ONLY, TWIN))) {
            assertThrows(IllegalStateException.class, () -> new SetDiskOnline(DISK, true).actions(twin));
            assertThrows(IllegalStateException.class, () -> new SetDiskReadOnly(DISK, false).predict(twin));
        }
    }

    @Test
    void aSignatureIsLentOnlyToAnOfflineDiskThatHasItsOwnAndOnlyWhenNobodyElseHasIt() {
        var lend = new LendSignature(DISK, OWN, LENT, RUN);
        MachineSnapshot offline = disk(Generation.GEN1, OFFLINE, TWIN);
        assertThrows(IllegalStateException.class, () -> lend.predict(disk(Generation.GEN1)), "online");
        assertThrows(IllegalStateException.class, () -> lend.predict(disk(Generation.GEN2, OFFLINE, TWIN)), "GPT");
        assertThrows(IllegalStateException.class, () -> lend.predict(offline.withDisk(offline.disk(new DiskNumber(0)).orElseThrow()
                .withIdentity(new DiskIdentity.Mbr(LENT)))), "in use");
        assertThrows(IllegalArgumentException.class, () -> new LendSignature(DISK, OWN, new DiskSignature(0), RUN));
        assertThrows(IllegalArgumentException.class, () -> new LendSignature(DISK, OWN, OWN, RUN));
    }

    @ParameterizedTest
    @EnumSource(PreparationKind.class)
    void aDiskOfThisMachineIsNeverTouched(PreparationKind kind) {
        DiskNumber own = new DiskNumber(0);
        MachineSnapshot machine = Snapshots.machine(Generation.GEN1);
        MachineSnapshot marked = machine.withDisk(machine.disk(own).orElseThrow().withConditions(List.of(OFFLINE, READ_ONLY, TWIN)));
        Operation operation = switch (kind) {
            case ONLINE -> new SetDiskOnline(own, true);
            case WRITABLE -> new SetDiskReadOnly(own, false);
            case TEMPORARY_SIGNATURE -> new LendSignature(own, new DiskSignature(0x55), LENT, RUN);
            case RECORDED_SIGNATURE -> new ReturnSignature(own, OWN, new DiskSignature(0x55), false, RUN);
        };
        assertThrows(IllegalStateException.class, () -> operation.predict(marked));
        assertInstanceOf(Planning.Blocked.class, Preparations.plan(new PreparationRequest(marked, own, Set.of(kind), RUN, LENT)));
        assertEquals(List.of(), Preparations.offers(marked, own));
    }
}
