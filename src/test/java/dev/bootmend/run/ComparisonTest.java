package dev.bootmend.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a surprise, what has to hold before a disk is detached, and files as they will be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

    private static final VolumePath STORE = VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD");

    private PracticeBench bench;
    private Plan plan;
    private MachineSnapshot machine;
    private FileRef store;

    @BeforeAll
    void look(@TempDir Path folder) throws Exception {
        bench = PracticeBench.of("gen2-imc", folder.resolve("m"));
        RepairFlow flow = bench.flow();
        ConfirmedPlan confirmed = PracticeBench.plan(flow, "bcd", "registry");
        plan = confirmed.plan();
        machine = plan.before();
        store = plan.target().store();
    }

    private MachineSnapshot with(VolumePath file, Reading<FileFact> fact) {
        Partition partition = machine.partition(store.partition()).orElseThrow();
        Volume volume = partition.volume().toOptional().orElseThrow();
        Map<VolumePath, Reading<FileFact>> files = new HashMap<>(volume.files());
        files.put(file, fact);
        return machine.withPartition(store.partition(), partition.withVolume(Reading.known(volume.withFiles(files))));
    }

    private int surprises(MachineSnapshot now, FileRef... written) {
        return Comparison.surprises(machine, now, plan.target().disk(), List.of(written)).size();
    }

    private static Reading<FileFact> fact(int size, String content) {
        return Reading.known(new FileFact(new ByteSize(size), Optional.of(Digests.of(content.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void otherBytesOfAHiveAreNoSurpriseOnlyWhenAToolWritesToIt() {
        assertEquals(1, surprises(with(STORE, fact(5, "x"))));
        assertEquals(0, surprises(with(STORE, fact(5, "x")), store));
        assertEquals(1, surprises(with(STORE, Reading.absent()), store), "a hive that vanished is one");
        FileRef log = new FileRef(store.partition(), VolumePath.of(STORE + ".LOG1"));
        assertEquals(0, surprises(with(log.path(), Reading.absent()), store), "its log is not");
        assertEquals(1, surprises(with(log.path(), fact(1, "y"))), "unless no tool writes to the hive");
    }

    @Test
    void aFileThatOnlyBeginsLikeTheHiveIsAnother() {
        VolumePath sibling = VolumePath.of("\\EFI\\Microsoft\\Boot\\BCDX");
        MachineSnapshot before = with(sibling, fact(1, "a"));
        MachineSnapshot after = with(sibling, fact(1, "b"));
        assertEquals(1, Comparison.surprises(before, after, plan.target().disk(), List.of(store)).size());
    }

    @Test
    void whatHappensOnOtherDisksIsNotJudged() {
        assertEquals(1, Comparison.drift(machine, with(STORE, fact(5, "x")), plan.target().disk()).size());
        assertEquals(0, Comparison.drift(machine, with(STORE, fact(5, "x")), new DiskNumber(0)).size());
    }

    @Test
    void theGateIsMetOnlyWhenNothingIsLeftAndEverythingCouldBeSeen() {
        assertEquals(Set.of(), unmet(plan.after()));
        var hive = new LoadedHive("BOOTMEND_" + plan.run() + "_SYSTEM", plan.target().store());
        assertEquals(Set.of("The hive " + STORE + " is still loaded as HKLM\\" + hive.mount()),
                unmet(machine.withLoadedHives(List.of(hive))));
        Partition partition = machine.partition(store.partition()).orElseThrow();
        Volume volume = partition.volume().toOptional().orElseThrow();
        assertEquals(Set.of("Temporary letter S: is still assigned"), unmet(machine.withPartition(store.partition(),
                partition.withVolume(Reading.known(volume.withLetter(Optional.of(new DriveLetter('S'))))))));
        assertEquals(Set.of(), unmet(machine.withPartition(store.partition(),
                partition.withVolume(Reading.known(volume.withLetter(Optional.of(new DriveLetter('T'))))))), "another's letter");
        var problem = new dev.bootmend.model.Problem("volume", "It cannot be read.", "");
        assertEquals(1, unmet(machine.withPartition(store.partition(), partition.withVolume(Reading.unreadable(problem)))).size());
        assertEquals(Set.of("There is no BCD store at " + STORE), unmet(machine.withStore(store, Reading.absent())));
        var none = new MachineSnapshot("m", List.of(), Map.of(), machine.stores(), List.of());
        assertEquals(1, unmet(none).stream().filter(text -> text.contains("not attached")).count());
        assertEquals(3, DetachGate.unknown(plan).stream().filter(item -> !item.met()).count());
    }

    private Set<String> unmet(MachineSnapshot end) {
        return DetachGate.check(plan, end, identities()).stream().filter(item -> !item.met()).map(GateItem::text).collect(Collectors.toSet());
    }

    private IdentityBook identities() {
        try {
            return IdentityBook.of(bench.runs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOverlayShowsFilesAsTheyWillBeAndWritesNothing() throws Exception {
        byte[] content = "new".getBytes(StandardCharsets.UTF_8);
        FileRef gone = new FileRef(store.partition(), VolumePath.of(STORE + ".LOG1"));
        FileRef fresh = new FileRef(store.partition(), VolumePath.of("\\New\\file"));
        var overlay = new OverlayFiles(bench.machine().files(),
                Map.of(store, Optional.of(content), gone, Optional.empty(), fresh, Optional.of(content)));
        var reader = overlay.reader(store.partition()).toOptional().orElseThrow();
        assertEquals(3, reader.file(VolumePath.of("\\efi\\microsoft\\boot\\bcd")).toOptional().orElseThrow().size().bytes());
        assertEquals(Reading.absent(), reader.file(gone.path()));
        assertEquals(Reading.absent(), reader.open(gone.path()).map(open -> "there"));
        assertEquals(List.of("file"), reader.folder(VolumePath.of("\\New")).toOptional().orElseThrow());
        List<String> boot = reader.folder(STORE.parent()).toOptional().orElseThrow();
        assertEquals(List.of(true, false), List.of(boot.contains("BCD"), boot.contains("BCD.LOG1")));
        assertEquals(true, overlay.writer(store.partition()).isUnreadable());
        var other = overlay.reader(new PartitionRef(plan.target().disk(), plan.target().windows().start()));
        assertEquals(true, other.toOptional().orElseThrow().folder(VolumePath.of("\\Windows")).isKnown());
    }
}
