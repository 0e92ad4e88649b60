package dev.bootmend.json;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.TemporaryLetter;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.Step;
import dev.bootmend.run.Backup;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.Seal;
import dev.bootmend.run.StepRecord;
import dev.bootmend.run.StepStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A journal with every kind of event, and text that nobody should trust. */
public final class JournalSample {

    public static final RunId RUN = new RunId("20261120-200312-a1b2");

    /** What a hostile disk may be called. */
    public static final String HOSTILE = "<script>alert('x')</script> \"quoted\" & \u001b[2J\u0007 \u202egnp.exe\r\nResult: VERIFIED";

    private static final Instant AT = Instant.parse("2026-11-20T20:03:12.345Z");
    private static final PartitionRef SYSTEM = new PartitionRef(new DiskNumber(2), new ByteOffset(472907776));
    private static final FileRef STORE = new FileRef(SYSTEM, VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD"));
    private static final Sha256 DIGEST = new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private JournalSample() {
    }

    /** Every event, in an order that a journal can have. */
    public static List<JournalEvent> events() {
        var target = new RepairTarget(new DiskNumber(2), new DiskIdentity.Gpt(Guid.of("3b277aa7-c9d6-404d-9620-f804006afc54")),
                Generation.GEN2, new PartitionRef(new DiskNumber(2), new ByteOffset(594542592)), SYSTEM, STORE);
        return List.of(
                new JournalEvent.Started(AT, RUN, "1.0", "Practice machine · gen2-imc", new RecipeId("stop-0x67-imc"),
                        HOSTILE, target, Optional.of(new RunId("20261119-000000-0000")),
                        List.of(new TemporaryLetter(SYSTEM, new DriveLetter('S'))), List.of(step(0), step(1))),
                new JournalEvent.Examined(AT, JournalEvent.Examined.Moment.BEFORE,
                        List.of(new FindingLine(new FindingId("imc-in-bcd"), Severity.BROKEN, HOSTILE))),
                new JournalEvent.BackedUp(AT, List.of(
                        new Backup(STORE, Optional.of(DIGEST), new ByteSize(24576), "/backup/BCD", "\\BootMend\\BCD"),
                        new Backup(STORE, Optional.empty(), ByteSize.ZERO, "", ""))),
                new JournalEvent.Intent(AT, 0),
                new JournalEvent.Acted(AT, 0, "bcdedit /store S:\\EFI\\Microsoft\\Boot\\BCD /deletevalue " + HOSTILE, 1,
                        "Access is denied.\r\n" + HOSTILE, Duration.ofNanos(31_500_000)),
                new JournalEvent.Ended(AT, 0, StepStatus.FAILED, true, false, HOSTILE),
                new JournalEvent.Examined(AT, JournalEvent.Examined.Moment.AFTER, List.of()),
                new JournalEvent.Finished(AT, RunStatus.FAILED, HOSTILE,
                        List.of(new Seal(STORE, Optional.of(DIGEST)), new Seal(STORE, Optional.empty())),
                        List.of(new GateItem(true, "Disk identity unchanged"), new GateItem(false, HOSTILE))),
                new JournalEvent.Settled(AT, "Nothing of the run was left."));
    }

    private static StepRecord step(int index) {
        return new StepRecord(index, "Delete imcdevice from " + HOSTILE, Step.Purpose.REPAIR,
                List.of(new ChangeLine("\\EFI\\Microsoft\\Boot\\BCD › imcdevice", HOSTILE, ChangeLine.ABSENT)),
                List.of("bcdedit " + HOSTILE), "from backup");
    }

    /** The sample as it is kept for the present format. Run it once when a new format begins, never for an old one. */
    public static void main(String[] arguments) throws IOException {
        var json = new JournalJson();
        Files.writeString(Path.of("src/test/resources/dev/bootmend/json/journal-" + JournalJson.FORMAT + ".jsonl"),
                events().stream().map(json::line).collect(Collectors.joining("\n", "", "\n")));
    }
}
