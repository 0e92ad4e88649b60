package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Dumps that were left, what would leave one, and updates that wait. */
class DumpChecksTest {

    private static final RegistryKeyPath CRASH = new ControlSetNumber(1).key().resolve(WatchedFiles.CRASH_CONTROL);
    private static final RegistryKeyPath MEMORY = new ControlSetNumber(1).key().resolve(WatchedFiles.MEMORY_MANAGEMENT);
    private static final String USUAL = "\\Windows\\MEMORY.DMP";
    private static final Instant MORNING = Instant.parse("2024-03-01T08:00:00Z");

    @Test
    void aCompleteDumpNamesItsCodeTimeAndPlace() {
        Finding finding = with(USUAL, dump(0x7B, 0x4000, MORNING)).examined().finding(FindingIds.MEMORY_DUMP_FOUND)
                .orElseThrow();
        assertTrue(finding.states(FindingIds.MEMORY_DUMP_VALID) && finding.states(FindingIds.MEMORY_DUMP_OF_CRASH));
        assertEquals(List.of("\\Windows\\MEMORY.DMP: 0x7B INACCESSIBLE_BOOT_DEVICE, 2024-03-01T08:00:00Z, kernel dump, "
                + "16 KB, the file is complete"), finding.evidence());
        assertEquals(List.of(Recipes.CONFIGURE), finding.recipes());
        assertEquals(Severity.NOTE, finding.severity());
    }

    @Test
    void aDumpThatAnNmiLeftIsTold() {
        Diagnosis diagnosis = with(USUAL, dump(0x80, 0x4000, MORNING)).examined();
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_OF_NMI) && !diagnosis.states(FindingIds.MEMORY_DUMP_OF_CRASH));
    }

    @Test
    void aTruncatedDumpIsTold() {
        Diagnosis diagnosis = with(USUAL, dump(0x7B, 0x3000, MORNING)).examined();
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_TRUNCATED) && !diagnosis.states(FindingIds.MEMORY_DUMP_VALID));
        assertTrue(!diagnosis.states(FindingIds.MEMORY_DUMP_OF_CRASH));
    }

    @Test
    void aFileThatIsNoDumpAndOneThatCannotBeReadAreToldApart() {
        assertTrue(with(USUAL, Reading.absent()).examined().states(FindingIds.MEMORY_DUMP_INVALID));
        assertTrue(with(USUAL, Reading.unreadable(Machines.IO)).examined().states(FindingIds.MEMORY_DUMP_UNREAD));
    }

    @Test
    void aFolderOfSmallDumpsThatCannotBeListedIsNotCalledADumpNorNone() {
        Machines machine = add(Machines.gen2(), "\\Windows\\Minidump", Reading.unreadable(Machines.IO));
        Diagnosis alone = machine.examined();
        assertTrue(alone.states(FindingIds.MEMORY_DUMP_UNCHECKED) && !alone.states(FindingIds.MEMORY_DUMP_NONE));
        assertEquals(Optional.empty(), alone.finding(FindingIds.MEMORY_DUMP_FOUND));
        Diagnosis beside = add(machine, USUAL, dump(0x7B, 0x4000, MORNING)).examined();
        assertTrue(beside.states(FindingIds.MEMORY_DUMP_VALID) && beside.states(FindingIds.MEMORY_DUMP_UNCHECKED));
    }

    @Test
    void ofSeveralDumpsTheLatestCompleteOneIsTheBest() {
        Machines machine = with(USUAL, dump(0x7B, 0x3000, MORNING.plusSeconds(60)));
        machine = add(machine, "\\Windows\\Minidump\\1.dmp", dump(0xEF, 0x4000, MORNING.minusSeconds(60)));
        machine = add(machine, "\\Windows\\Minidump\\2.dmp", dump(0x80, 0x4000, MORNING));
        Finding finding = machine.examined().finding(FindingIds.MEMORY_DUMP_FOUND).orElseThrow();
        assertTrue(finding.states(FindingIds.MEMORY_DUMP_OF_NMI));
        assertTrue(finding.evidence().getFirst().startsWith("\\Windows\\Minidump\\2.dmp"), finding.toString());
        assertEquals(3, finding.evidence().size());
    }

    @Test
    void aDumpInThePageFileIsNotExtractedYet() {
        Diagnosis diagnosis = with("\\pagefile.sys", dump(0x7B, 0x4000, MORNING)).examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.MEMORY_DUMP_IN_PAGE_FILE).orElseThrow().severity());
        assertTrue(!diagnosis.states(FindingIds.MEMORY_DUMP_FOUND));
    }

    @Test
    void aDumpInTheDedicatedFileIsNotExtractedYet() {
        Machines machine = add(Machines.gen2().registry(excerpt -> text(excerpt, "DedicatedDumpFile", "C:\\dd.sys")),
                "\\dd.sys", dump(0x7B, 0x4000, MORNING));
        assertTrue(machine.examined().states(FindingIds.MEMORY_DUMP_IN_PAGE_FILE));
    }

    @Test
    void anOrdinaryPageFileIsNoDump() {
        assertTrue(with("\\pagefile.sys", Reading.absent()).examined().states(FindingIds.MEMORY_DUMP_NONE));
    }

    @Test
    void dumpsOnAnotherDiskAreNotHereAndAnOldOneIsToldBesides() {
        Machines machine = with(USUAL, dump(0x7B, 0x4000, MORNING))
                .registry(excerpt -> text(excerpt, "DumpFile", "D:\\MEMORY.DMP"));
        Diagnosis diagnosis = machine.examined();
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_ELSEWHERE));
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_UNCHECKED));
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_VALID));
        assertTrue(diagnosis.states(FindingIds.DUMP_SETTINGS_ELSEWHERE));
    }

    @Test
    void aDumpFolderThatCouldNotBeLookedAtIsUnchecked() {
        Diagnosis diagnosis = Machines.gen2().file(Machines.windows(), USUAL, Reading.unreadable(Machines.IO)).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.MEMORY_DUMP_UNCHECKED).orElseThrow().severity());
    }

    @Test
    void whereDumpsGoIsNotKnownWithoutTheRegistry() {
        Diagnosis diagnosis = Machines.gen2().registry(excerpt -> new RegistryExcerpt(List.of(), new TreeMap<>())).examined();
        assertTrue(diagnosis.states(FindingIds.MEMORY_DUMP_UNCHECKED) && !diagnosis.states(FindingIds.MEMORY_DUMP_NONE),
                () -> diagnosis.facts().toString());
    }

    @Test
    void anNmiLeavesADumpOnlyWithEverySetting() {
        Machines complete = settings(1, 1, "C:\\pagefile.sys");
        assertTrue(complete.examined().states(FindingIds.DUMP_SETTINGS_COMPLETE), () ->
                complete.examined().facts().toString());
        assertTrue(settings(1, 1, "?:\\pagefile.sys").examined().states(FindingIds.DUMP_SETTINGS_COMPLETE));
        assertTrue(settings(1, 1, "C:\\pagefile.sys 1024 2048").examined().states(FindingIds.DUMP_SETTINGS_COMPLETE));
        assertTrue(settings(0, 1, "C:\\pagefile.sys").examined().states(FindingIds.DUMP_SETTINGS_OFF));
        assertTrue(settings(7, 0, "C:\\pagefile.sys").examined().states(FindingIds.DUMP_SETTINGS_NO_NMI));
        assertTrue(settings(7, 1, "D:\\pagefile.sys").examined().states(FindingIds.DUMP_SETTINGS_NO_PAGE_FILE));
    }

    @Test
    void aDedicatedFileTakesThePlaceOfThePageFile() {
        assertTrue(settings(1, 1, "D:\\pagefile.sys").registry(excerpt ->
                text(excerpt, "DedicatedDumpFile", "C:\\dd.sys")).examined().states(FindingIds.DUMP_SETTINGS_COMPLETE));
    }

    @Test
    void settingsAreNeverAFault() {
        Finding finding = settings(0, 0, "D:\\pagefile.sys").examined().finding(FindingIds.DUMP_SETTINGS_INCOMPLETE)
                .orElseThrow();
        assertEquals(Severity.OK, finding.severity());
    }

    @Test
    void settingsThatWereNotLookedAtAreUnchecked() {
        assertTrue(Machines.gen2().registry(excerpt -> new RegistryExcerpt(List.of(), excerpt.keys())).examined()
                .states(FindingIds.DUMP_SETTINGS_UNCHECKED));
    }

    @Test
    void keysOfServicingAreAPendingUpdate() {
        Diagnosis packages = servicing(Reading.known(new PendingServicing(true, false, false))).examined();
        assertTrue(packages.states(FindingIds.SERVICING_PENDING) && packages.states(FindingIds.SERVICING_PACKAGES_PENDING));
        Diagnosis restart = servicing(Reading.known(new PendingServicing(false, false, true))).examined();
        assertTrue(restart.states(FindingIds.SERVICING_PENDING) && restart.states(FindingIds.SERVICING_REBOOT_PENDING));
        assertEquals(Agreement.Kind.AGREES, Agreement.between(SymptomCatalogue.PREPARING, restart).kind());
        assertTrue(Machines.gen2().examined().states(FindingIds.SERVICING_NOT_PENDING));
    }

    @Test
    void servicingThatCouldNotBeReadIsUncheckedUnlessTheFileIsThere() {
        assertEquals(Severity.UNCHECKED, servicing(Reading.unreadable(Machines.IO)).examined()
                .finding(FindingIds.SERVICING_UNCHECKED).orElseThrow().severity());
        assertTrue(servicing(Reading.unreadable(Machines.IO)).file(Machines.windows(),
                "\\Windows\\WinSxS\\pending.xml", Machines.there()).examined().states(FindingIds.SERVICING_PENDING));
    }

    private static Machines servicing(Reading<PendingServicing> servicing) {
        return Machines.gen2().installation(windows -> windows.withServicing(servicing));
    }

    private static Machines settings(int enabled, int nmi, String pageFile) {
        return Machines.gen2().registry(excerpt -> excerpt
                .with(CRASH, RegistryValue.dword("CrashDumpEnabled", enabled))
                .with(CRASH, RegistryValue.dword("NMICrashDump", nmi))
                .with(MEMORY, Machines.list("PagingFiles", pageFile)));
    }

    private static RegistryExcerpt text(RegistryExcerpt excerpt, String name, String text) {
        return excerpt.with(CRASH, RegistryValue.text(name, RegistryType.EXPAND_SZ, text));
    }

    private static Machines with(String path, Reading<MemoryDump> header) {
        return add(Machines.gen2(), path, header);
    }

    private static Machines add(Machines machine, String path, Reading<MemoryDump> header) {
        return machine.file(Machines.windows(), path, Machines.there()).installation(windows -> {
            var dumps = new TreeMap<>(windows.dumps());
            dumps.put(VolumePath.of(path), header);
            return windows.withDumps(dumps);
        });
    }

    private static Reading<MemoryDump> dump(int code, int size, Instant time) {
        return Reading.known(new MemoryDump(64, Optional.of(17763), Optional.of(new StopCode(code)), List.of(),
                MemoryDump.Type.of(2), Optional.empty(), Optional.of(2), Optional.of(new ByteSize(0x4000)),
                new ByteSize(size), Optional.of(WindowsTime.of(time))));
    }
}
