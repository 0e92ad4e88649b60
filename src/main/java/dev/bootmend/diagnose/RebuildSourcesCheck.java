package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.stream.Stream;

/**
 * What bcdboot copies from the Windows partition when boot files are built anew: the template of the store, without
 * which it fails, and the boot manager (Microsoft Learn: bcdboot command-line options).
 */
final class RebuildSourcesCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        VolumePath windows = target.windowsFolder();
        List<VolumePath> sources = List.of(WatchedFiles.bcdTemplate(windows),
                target.isGen1() ? WatchedFiles.biosBootManager(windows) : WatchedFiles.uefiBootManager(windows));
        List<String> lacking = sources.stream().flatMap(path -> lacking(target, path)).toList();
        if (!lacking.isEmpty()) {
            return List.of(missing(lacking));
        }
        return List.of(sources.stream().flatMap(path -> problem(target, path)).findFirst()
                .map(RebuildSourcesCheck::unchecked).orElseGet(() -> there(sources)));
    }

    private static Stream<String> lacking(Examined target, VolumePath path) {
        return switch (target.onWindows(path)) {
            case Reading.Known<FileFact>(FileFact fact) ->
                    fact.size().bytes() > 0 ? Stream.of() : Stream.of(path + " is empty");
            case Reading.Absent<FileFact>() -> Stream.of("no " + path);
            case Reading.Unreadable<FileFact> ignored -> Stream.of();
        };
    }

    private static Stream<Problem> problem(Examined target, VolumePath path) {
        return target.onWindows(path) instanceof Reading.Unreadable<FileFact>(Problem problem) ? Stream.of(problem)
                : Stream.of();
    }

    private static Finding there(List<VolumePath> sources) {
        return Finding.beside(FindingIds.REBUILD_SOURCES_OK, Severity.OK, "Boot files can be built anew if they must",
                "What bcdboot copies is on the Windows partition.").with(sources.stream().map(VolumePath::toString)
                .toList());
    }

    private static Finding missing(List<String> facts) {
        return Finding.beside(FindingIds.REBUILD_SOURCES_MISSING, Severity.NOTE,
                "Boot files cannot be built anew from this Windows",
                "bcdboot does not find what it copies. That matters only when the boot manager or the store is "
                + "missing.")
                .with(facts);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.REBUILD_SOURCES_UNCHECKED, Severity.UNCHECKED,
                "Could not check: whether boot files can be built anew",
                "Whether bcdboot would find what it copies is not known.").with(Wording.of(problem));
    }
}
