package dev.bootmend.diagnose;

import dev.bootmend.model.GuestPath;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the broken Windows does when it stops: {@code CrashControl} of the next control set (Microsoft Learn: memory
 * dump file options), with its paths mapped onto its own Windows partition.
 *
 * @param dumpFile where the dump goes; {@code %SystemRoot%\MEMORY.DMP} when the registry does not say
 * @param dedicated a file that takes the place of the paging file while a dump is written
 * @param enabled 0 none, 1 complete, 2 kernel, 3 small, 7 automatic
 * @param nmi whether an NMI stops Windows with a dump
 * @param pageFiles as Windows lists them
 */
record CrashSettings(GuestPath dumpFile, Optional<GuestPath> dedicated, OptionalInt enabled, boolean nmi,
        boolean autoReboot, List<GuestPath> pageFiles) {

    private static final String DEFAULT_DUMP = "%SystemRoot%\\MEMORY.DMP";

    /** Unreadable when one of the two keys could not be looked at. */
    static Reading<CrashSettings> of(SystemKeys keys) {
        return Stream.of(keys.key(WatchedFiles.CRASH_CONTROL), keys.key(WatchedFiles.MEMORY_MANAGEMENT))
                .flatMap(CrashSettings::problem).findFirst().<Reading<CrashSettings>>map(Reading::unreadable)
                .orElseGet(() -> Reading.known(read(keys)));
    }

    private static Stream<Problem> problem(Reading<List<RegistryValue>> key) {
        return key instanceof Reading.Unreadable<List<RegistryValue>>(Problem problem) ? Stream.of(problem)
                : Stream.of();
    }

    private static CrashSettings read(SystemKeys keys) {
        return new CrashSettings(
                path(keys, keys.text(WatchedFiles.CRASH_CONTROL, "DumpFile").orElse(DEFAULT_DUMP)),
                keys.text(WatchedFiles.CRASH_CONTROL, "DedicatedDumpFile").map(text -> path(keys, text)),
                keys.number(WatchedFiles.CRASH_CONTROL, "CrashDumpEnabled"),
                keys.number(WatchedFiles.CRASH_CONTROL, "NMICrashDump").orElse(0) == 1,
                keys.number(WatchedFiles.CRASH_CONTROL, "AutoReboot").orElse(0) != 0, pageFiles(keys));
    }

    /** Each entry is a path, followed by a blank and two sizes when they are fixed. */
    private static List<GuestPath> pageFiles(SystemKeys keys) {
        return keys.value(WatchedFiles.MEMORY_MANAGEMENT, "PagingFiles").toOptional().map(RegistryValue::asTexts)
                .orElse(List.of()).stream().map(text -> path(keys, text.replaceFirst("\\s+\\d+\\s+\\d+\\s*$", "")))
                .toList();
    }

    private static GuestPath path(SystemKeys keys, String text) {
        return GuestPath.of(text, keys.target().windowsFolder());
    }

    boolean collectsDumps() {
        return enabled.orElse(0) != 0;
    }

    /** Where the dump goes, when that is on the Windows partition. */
    Optional<VolumePath> dumpPath() {
        return dumpFile instanceof GuestPath.OnWindowsPartition(VolumePath path) ? Optional.of(path) : Optional.empty();
    }

    /** Whether the memory has a place to be written to while Windows stops. */
    boolean hasRoomOnWindowsPartition() {
        return Stream.concat(dedicated.stream(), pageFiles.stream())
                .anyMatch(GuestPath.OnWindowsPartition.class::isInstance);
    }
}
