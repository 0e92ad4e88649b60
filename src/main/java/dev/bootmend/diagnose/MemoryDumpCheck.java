package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.GuestPath;
import dev.bootmend.model.MemoryDump;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The memory dumps that crashes left: at the place that {@code CrashControl} names, at the usual places, and in the
 * paging file, where a dump stays until Windows starts again.
 */
final class MemoryDumpCheck implements BootCheck {

    /** More dumps than this are not named. */
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(Examined target) {
        return target.installation().map(windows -> examine(target, windows)).orElse(List.of());
    }

    private static List<Finding> examine(Examined target, WindowsInstallation windows) {
        Optional<CrashSettings> settings = SystemKeys.of(target).map(CrashSettings::of)
                .flatMap(Reading::toOptional);
        Set<VolumePath> holding = holding(settings);
        var findings = new ArrayList<Finding>();
        inPageFile(windows, holding).ifPresent(findings::add);
        elsewhere(settings).ifPresent(findings::add);
        unlisted(target, windows, settings).ifPresent(findings::add);
        List<DumpCandidate> dumps = candidates(target, windows, settings, holding);
        if (!dumps.isEmpty()) {
            findings.add(found(dumps));
        } else if (findings.isEmpty()) {
            findings.add(none(target, settings));
        }
        return findings;
    }

    /** The files that Windows dumps into and extracts from later. */
    private static Set<VolumePath> holding(Optional<CrashSettings> settings) {
        var files = new HashSet<>(Set.of(WatchedFiles.PAGE_FILE));
        settings.stream().flatMap(known -> Stream.concat(known.dedicated().stream(), known.pageFiles().stream()))
                .forEach(path -> {
                    if (path instanceof GuestPath.OnWindowsPartition(VolumePath place)) {
                        files.add(place);
                    }
                });
        return files;
    }

    private static Optional<Finding> inPageFile(WindowsInstallation windows, Set<VolumePath> holding) {
        List<String> facts = windows.dumps().entrySet().stream().filter(dump -> holding.contains(dump.getKey()))
                .filter(dump -> dump.getValue().isKnown())
                .map(dump -> new DumpCandidate(dump.getKey(), dump.getValue()).fact()).toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(Finding.beside(FindingIds.MEMORY_DUMP_IN_PAGE_FILE,
                Severity.NOTE, "The last memory dump has not been extracted yet",
                "Windows wrote it while it stopped, and makes a file of it at the next start that gets far enough. "
                + "Collect this file for support as it is.").with(facts).addressedBy(Recipes.CONFIGURE));
    }

    private static Optional<Finding> elsewhere(Optional<CrashSettings> settings) {
        return settings.filter(known -> known.dumpPath().isEmpty()).map(known ->
                Finding.beside(FindingIds.MEMORY_DUMP_ELSEWHERE, Severity.UNCHECKED,
                "Could not check: memory dump",
                "Dumps go to another disk of the virtual machine, which is not attached. On its temporary disk they "
                + "are gone.").with("DumpFile " + DumpSettingsCheck.text(known.dumpFile()))
                .implying(Set.of(FindingIds.MEMORY_DUMP_UNCHECKED)).addressedBy(Recipes.CONFIGURE));
    }

    /** Without a look at headers, the file at the place of the dump; one that holds nothing is none. */
    private static List<DumpCandidate> candidates(Examined target, WindowsInstallation windows,
            Optional<CrashSettings> settings, Set<VolumePath> holding) {
        List<DumpCandidate> looked = windows.dumps().entrySet().stream()
                .filter(dump -> !holding.contains(dump.getKey()))
                .filter(dump -> !isFolder(dump, usual(target, settings)))
                .filter(dump -> !isEmpty(target.onWindows(dump.getKey())))
                .map(dump -> new DumpCandidate(dump.getKey(), dump.getValue()))
                .sorted(DumpCandidate.BEST_FIRST).toList();
        VolumePath usual = usual(target, settings);
        boolean unseen = looked.isEmpty() && !windows.dumps().containsKey(usual)
                && target.onWindows(usual) instanceof Reading.Known<FileFact>(FileFact fact) && fact.size().bytes() > 0;
        return unseen ? List.of(new DumpCandidate(usual, Reading.unreadable(new Problem(usual.toString(),
                "its header was not looked at.", "Look at the disk again.")))) : looked;
    }

    private static Optional<Finding> unlisted(Examined target, WindowsInstallation windows, Optional<CrashSettings> settings) {
        return windows.dumps().entrySet().stream().filter(dump -> isFolder(dump, usual(target, settings))).findFirst()
                .map(dump -> unchecked().with(new DumpCandidate(dump.getKey(), dump.getValue()).fact()));
    }

    /** Small dumps have this ending, and a folder is among the dumps only when it could not be listed. */
    private static boolean isFolder(Map.Entry<VolumePath, Reading<MemoryDump>> dump, VolumePath usual) {
        return dump.getValue().isUnreadable() && !dump.getKey().equals(usual)
                && !WindowsCase.upcase(dump.getKey().name()).endsWith(".DMP");
    }

    private static VolumePath usual(Examined target, Optional<CrashSettings> settings) {
        return settings.flatMap(CrashSettings::dumpPath).orElseGet(() -> WatchedFiles.dump(target.windowsFolder()));
    }

    private static boolean isEmpty(Reading<FileFact> file) {
        return file.toOptional().filter(fact -> fact.size().bytes() == 0).isPresent();
    }

    private static Finding found(List<DumpCandidate> dumps) {
        DumpCandidate best = dumps.getFirst();
        return Finding.beside(FindingIds.MEMORY_DUMP_FOUND, Severity.NOTE, title(best), meaning(best))
                .with(dumps.stream().limit(NAMED).map(DumpCandidate::fact).toList()).implying(best.facts())
                .addressedBy(Recipes.CONFIGURE);
    }

    private static String title(DumpCandidate best) {
        Set<?> facts = best.facts();
        return facts.contains(FindingIds.MEMORY_DUMP_VALID) ? "There is a memory dump"
                : facts.contains(FindingIds.MEMORY_DUMP_TRUNCATED) ? "There is a memory dump, and it is truncated"
                : facts.contains(FindingIds.MEMORY_DUMP_INVALID) ? "There is a dump file, and it is no memory dump"
                : "There is a memory dump, and whether it is complete is not known";
    }

    private static String meaning(DumpCandidate best) {
        Set<?> facts = best.facts();
        if (facts.contains(FindingIds.MEMORY_DUMP_INVALID)) {
            return "It is of no use to support: the crash ended before anything was written, or something else "
                    + "wrote it.";
        }
        return facts.contains(FindingIds.MEMORY_DUMP_TRUNCATED)
                ? "The crash ended before all of it was written. Support may still read the stop code."
                : "A crash left it. It can be collected for support; it holds memory of the machine.";
    }

    private static Finding none(Examined target, Optional<CrashSettings> settings) {
        VolumePath usual = usual(target, settings);
        if (settings.isEmpty()) {
            return unchecked().with("no " + usual, "whether dumps go to another place is not known, for the registry was not read");
        }
        return target.onWindows(usual) instanceof Reading.Unreadable<FileFact>(Problem problem)
                ? unchecked().with(Wording.of(problem))
                : Finding.beside(FindingIds.MEMORY_DUMP_NONE, Severity.OK, "There is no memory dump",
                "Either nothing crashed, or no dump was written.").with("no " + usual)
                .addressedBy(Recipes.CONFIGURE);
    }

    private static Finding unchecked() {
        return Finding.beside(FindingIds.MEMORY_DUMP_UNCHECKED, Severity.UNCHECKED, "Could not check: memory dump",
                "Whether the last crash left a dump is not known.").addressedBy(Recipes.CONFIGURE);
    }
}
