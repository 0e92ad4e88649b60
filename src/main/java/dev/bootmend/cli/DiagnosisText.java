package dev.bootmend.cli;

import dev.bootmend.diagnose.Agreement;
import dev.bootmend.diagnose.BootLink;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.recipe.Evidence;
import dev.bootmend.recipe.EvidenceEffect;
import dev.bootmend.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A diagnosis for a terminal. */
final class DiagnosisText {

    private DiagnosisText() {
    }

    /** @param rest what the first recipe leaves when it is recommended */
    static List<String> lines(RepairCase repair, Optional<Symptom> screen, Remainder rest) {
        var lines = new ArrayList<String>();
        lines.add(repair.diagnosis().headline());
        lines.add(Printable.line(repair.diagnosis().explanation()));
        lines.add("");
        lines.add("Disk " + repair.target().disk() + "  " + repair.target().identity() + "  "
                + repair.target().generation());
        for (BootLink link : repair.diagnosis().chain().links()) {
            lines.add(String.format("  %-14s %-12s %s", link.kind(), link.state(), Printable.line(link.summary())));
        }
        lines.add("");
        repair.diagnosis().findings().forEach(finding -> finding(finding, lines));
        lines.add("");
        screen.ifPresent(shown -> {
            Agreement agreement = Agreement.between(shown, repair.diagnosis());
            lines.add("Screen: " + shown.label() + ". " + agreement.kind() + ": " + agreement.why());
        });
        repair.recommendations().forEach(recommendation -> recipe(recommendation, lines));
        advice(repair, rest).ifPresent(text -> lines.add(Printable.line(text)));
        return lines;
    }

    /** What comes first and what after it, or that there is nothing to be done with a recipe. */
    private static Optional<String> advice(RepairCase repair, Remainder rest) {
        Optional<Recommendation> first = repair.recommendations().stream().filter(Recommendation::recommended)
                .findFirst();
        if (first.isEmpty()) {
            return repair.diagnosis().of(Severity.BROKEN).isEmpty() ? Optional.empty()
                    : Optional.of("No recipe of BootMend repairs what was found. The findings say what can be done.");
        }
        return rest.isEmpty() ? Optional.empty()
                : Optional.of("First: \"" + first.get().recipe().title() + "\". " + rest.beforehand());
    }

    private static void finding(Finding finding, List<String> lines) {
        lines.add(String.format("%-10s %s  [%s]", finding.severity(), Printable.line(finding.title()), finding.id()));
        if (!finding.evidence().isEmpty()) {
            lines.add(" ".repeat(11) + Printable.line(String.join(" · ", finding.evidence())));
        }
        if (finding.severity() == Severity.BROKEN) {
            lines.add(" ".repeat(11) + Printable.line(finding.meaning()));
        }
    }

    private static void recipe(Recommendation recommendation, List<String> lines) {
        String fit = recommendation.asked() ? "recommended for this screen" : switch (recommendation.assessment().fit()) {
            case CONFIRMED -> "recommended";
            case OPEN -> "possible";
            case CONTRADICTED -> "the disk contradicts it";
        };
        lines.add("Recipe " + recommendation.recipe().id() + ": " + recommendation.recipe().title() + " (" + fit + ")");
        for (EvidenceEffect effect : EvidenceEffect.values()) {
            recommendation.assessment().holding(effect).stream().map(Evidence::text)
                    .forEach(text -> lines.add("    " + text));
        }
    }
}
