package dev.bootmend.diagnose;

import java.util.List;
import java.util.Optional;

/** What an examination came to, in the user's words. */
final class Verdict {

    private Verdict() {
    }

    static String headline(BootChain chain, List<Finding> findings) {
        Optional<BootLink> broken = chain.firstBroken();
        if (broken.isPresent()) {
            return "It stops at the " + broken.get().kind().inText();
        }
        return unchecked(findings).isEmpty() ? "The boot chain is complete"
                : "Nothing broken was found, but not everything could be checked";
    }

    static String explanation(BootChain chain, List<Finding> findings) {
        Optional<BootLink> broken = chain.firstBroken();
        return broken.isPresent() ? stop(chain, broken.get().kind(), findings) : complete(unchecked(findings))
                + worthKnowing(findings);
    }

    private static String stop(BootChain chain, LinkKind kind, List<Finding> findings) {
        Finding reason = findings.stream().filter(finding -> finding.severity() == Severity.BROKEN
                && finding.link().filter(kind::equals).isPresent()).findFirst().orElseThrow();
        String shown = reason.symptom().map(symptom -> " " + meansOf(symptom)).orElse("");
        return (before(chain, kind) + " " + reason.meaning() + shown).strip();
    }

    private static String meansOf(Symptom symptom) {
        return symptom.shortCode().map(code -> "This is what " + (symptom.isStopCode() ? "stop code " : "") + code
                + " means.")
                .orElse("The screen then shows \"" + symptom.text() + "\".");
    }

    private static String before(BootChain chain, LinkKind kind) {
        boolean seen = chain.links().subList(0, kind.ordinal()).stream()
                .allMatch(link -> link.state() == LinkState.OK || link.state() == LinkState.NOTE);
        return seen ? reached(kind) : "Not everything before it could be checked.";
    }

    private static String reached(LinkKind kind) {
        return switch (kind) {
            case FIRMWARE -> "";
            case BOOT_MANAGER -> "The firmware finds the right partition.";
            case STORE -> "Windows Boot Manager is found.";
            case ENTRY -> "Windows Boot Manager is found and readable.";
            case DEVICES -> "Windows Boot Manager finds the boot entry.";
            case LOADER -> "Windows Boot Manager finds the boot entry, and that points to the right disk.";
            case SYSTEM_HIVE -> "Everything up to the Windows loader is good.";
        };
    }

    private static String complete(List<Finding> unchecked) {
        if (unchecked.isEmpty()) {
            return "Every link from the firmware to the SYSTEM hive was examined, and none is broken. If Windows does "
                    + "not start, say what the "
                    + "screen shows.";
        }
        return "What could be examined is not broken. Not examined: " + String.join("; ",
                unchecked.stream().map(finding -> finding.title().replaceFirst("^Could not check: ", "")).toList())
                + ".";
    }

    private static String worthKnowing(List<Finding> findings) {
        List<String> notes = findings.stream().filter(finding -> finding.severity() == Severity.NOTE && finding.link()
                .isPresent())
                .map(Finding::title).toList();
        return notes.isEmpty() ? "" : " Worth knowing: " + String.join("; ", notes) + ".";
    }

    private static List<Finding> unchecked(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.UNCHECKED && finding.link()
                .isPresent()).toList();
    }
}
