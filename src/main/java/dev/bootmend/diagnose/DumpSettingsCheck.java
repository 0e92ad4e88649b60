package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.GuestPath;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether an NMI would leave a dump on the Windows partition. Most machines are not set up for it, so no answer is a
 * fault.
 */
final class DumpSettingsCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(CrashSettings::of).map(settings -> List.of(switch (settings) {
            case Reading.Known<CrashSettings>(CrashSettings known) -> answer(target, known);
            case Reading.Absent<CrashSettings>() -> unchecked(new Problem("CrashControl", "It was not looked at.", ""));
            case Reading.Unreadable<CrashSettings>(Problem problem) -> unchecked(problem);
        })).orElse(List.of());
    }

    private static Finding answer(Examined target, CrashSettings settings) {
        Set<FindingId> lacks = lacks(settings);
        Finding finding = lacks.isEmpty() ? Finding.beside(FindingIds.DUMP_SETTINGS_COMPLETE, Severity.OK,
                "An NMI would leave a memory dump",
                "Send one from the portal while Windows hangs, and the dump can be collected afterwards.")
                : Finding.beside(FindingIds.DUMP_SETTINGS_INCOMPLETE, Severity.OK,
                "Windows is not set up to leave a memory dump after an NMI",
                "That is usual. Set it up when support needs a dump of a Windows that hangs.");
        return finding.implying(lacks).with(facts(target, settings)).addressedBy(Recipes.CONFIGURE);
    }

    private static Set<FindingId> lacks(CrashSettings settings) {
        var lacks = new TreeSet<FindingId>();
        if (!settings.collectsDumps()) {
            lacks.add(FindingIds.DUMP_SETTINGS_OFF);
        }
        if (!settings.nmi()) {
            lacks.add(FindingIds.DUMP_SETTINGS_NO_NMI);
        }
        if (settings.dumpPath().isEmpty()) {
            lacks.add(FindingIds.DUMP_SETTINGS_ELSEWHERE);
        }
        if (!settings.hasRoomOnWindowsPartition()) {
            lacks.add(FindingIds.DUMP_SETTINGS_NO_PAGE_FILE);
        }
        return lacks;
    }

    private static List<String> facts(Examined target, CrashSettings settings) {
        String enabled = settings.enabled().isPresent() ? Integer.toString(settings.enabled().getAsInt()) : "not set";
        String files = settings.pageFiles().stream().map(DumpSettingsCheck::text).collect(Collectors.joining(", "));
        return List.of("CrashDumpEnabled " + enabled + ", NMICrashDump " + (settings.nmi() ? "1" : "not 1")
                + ", AutoReboot " + (settings.autoReboot() ? "on" : "off"),
                "DumpFile " + text(settings.dumpFile()),
                "DedicatedDumpFile " + settings.dedicated().map(DumpSettingsCheck::text).orElse("not set"),
                "paging files: " + (files.isEmpty() ? "none" : files),
                "free on the Windows partition: " + target.windowsVolume().toOptional().map(Volume::free)
                .flatMap(Reading::toOptional).map(Object::toString).orElse("not known"));
    }

    static String text(GuestPath path) {
        return switch (path) {
            case GuestPath.OnWindowsPartition(var place) -> place + " on the Windows partition";
            case GuestPath.OnOtherDisk(var letter, String text) -> text + " on another disk of that machine";
            case GuestPath.NotUnderstood(String text) -> "\"" + text + "\", which is no path";
        };
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.DUMP_SETTINGS_UNCHECKED, Severity.UNCHECKED,
                "Could not check: settings for memory dumps", "Whether an NMI would leave a dump is not known.")
                .with(Wording.of(problem)).addressedBy(Recipes.CONFIGURE);
    }
}
