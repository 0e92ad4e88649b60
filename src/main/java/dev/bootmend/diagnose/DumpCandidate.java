package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsTime;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** One file that may be a memory dump, with what its header says; absent when it is none. */
record DumpCandidate(VolumePath path, Reading<MemoryDump> header) {

    /** The one to look at first: complete ones first, then the latest; what is no dump comes last. */
    static final Comparator<DumpCandidate> BEST_FIRST = Comparator.comparing(DumpCandidate::rank)
            .thenComparing(DumpCandidate::ticks, Comparator.reverseOrder()).thenComparing(DumpCandidate::path);

    private int rank() {
        return header.toOptional().map(dump ->
                dump.completeness() == MemoryDump.Completeness.TRUNCATED ? 1 : 0).orElse(2);
    }

    private long ticks() {
        return header.toOptional().flatMap(MemoryDump::time).map(WindowsTime::ticks).orElse(0L);
    }

    /** What is to be said of it as the best one. */
    Set<FindingId> facts() {
        return switch (header) {
            case Reading.Known<MemoryDump>(MemoryDump dump) -> facts(dump);
            case Reading.Absent<MemoryDump>() -> Set.of(FindingIds.MEMORY_DUMP_INVALID);
            case Reading.Unreadable<MemoryDump> ignored -> Set.of(FindingIds.MEMORY_DUMP_UNREAD);
        };
    }

    private static Set<FindingId> facts(MemoryDump dump) {
        var facts = new TreeSet<FindingId>();
        facts.add(switch (dump.completeness()) {
            case COMPLETE -> FindingIds.MEMORY_DUMP_VALID;
            case TRUNCATED -> FindingIds.MEMORY_DUMP_TRUNCATED;
            case UNKNOWN -> FindingIds.MEMORY_DUMP_SIZE_UNKNOWN;
        });
        if (dump.completeness() == MemoryDump.Completeness.COMPLETE) {
            dump.stopCode().ifPresent(code -> facts.add(code.equals(StopCode.NMI_HARDWARE_FAILURE)
                    ? FindingIds.MEMORY_DUMP_OF_NMI : FindingIds.MEMORY_DUMP_OF_CRASH));
        }
        return facts;
    }

    /** Such as {@code \Windows\MEMORY.DMP: 0x7B INACCESSIBLE_BOOT_DEVICE, 2024-03-01T10:00:00Z, kernel, complete}. */
    String fact() {
        return path + ": " + switch (header) {
            case Reading.Known<MemoryDump>(MemoryDump dump) -> text(dump);
            case Reading.Absent<MemoryDump>() -> "does not begin as a memory dump does";
            case Reading.Unreadable<MemoryDump>(Problem problem) -> problem.detail();
        };
    }

    private static String text(MemoryDump dump) {
        String code = dump.stopCode().map(StopCode::toString).orElse("no stop code");
        String time = dump.time().map(WindowsTime::toString).orElse("time not recorded");
        String type = dump.type().map(MemoryDump.Type::toString).map(words -> words + " dump").orElse("type not known");
        return String.join(", ", code, time, type, size(dump));
    }

    private static String size(MemoryDump dump) {
        return switch (dump.completeness()) {
            case COMPLETE -> dump.size() + ", the file is complete";
            case TRUNCATED -> "truncated: " + dump.size() + dump.required()
                    .map(all -> " of " + all).orElse(", less than its header");
            case UNKNOWN -> dump.size() + ", whether that is all is not recorded";
        };
    }
}
