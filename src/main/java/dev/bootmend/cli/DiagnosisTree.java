package dev.bootmend.cli;

import dev.bootmend.diagnose.Agreement;
import dev.bootmend.diagnose.BootLink;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.flow.PlanTree;
import dev.bootmend.flow.Recommendation;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.Tree;
import dev.bootmend.plan.Assessment;
import java.util.Optional;

/** The JSON form of a diagnosis. */
final class DiagnosisTree {

    private DiagnosisTree() {
    }

    static Tree of(RepairCase repair, Optional<Symptom> screen) {
        return Tree.of("format", 1).with("machine", repair.machine().machine())
                .with("target", PlanTree.target(repair.target()))
                .with("headline", repair.diagnosis().headline())
                .with("explanation", repair.diagnosis().explanation())
                .with("screen", screen.map(shown -> screen(shown, repair)))
                .with("chain", repair.diagnosis().chain().links(), DiagnosisTree::link)
                .with("findings", repair.diagnosis().findings(), DiagnosisTree::finding)
                .with("recipes", repair.recommendations(), DiagnosisTree::recommendation);
    }

    private static Tree screen(Symptom shown, RepairCase repair) {
        Agreement agreement = Agreement.between(shown, repair.diagnosis());
        return Tree.of("text", shown.label()).with("agreement", agreement.kind().name()).with("why", agreement.why());
    }

    private static Tree link(BootLink link) {
        return Tree.of("link", link.kind().name()).with("state", link.state().name()).with("summary", link.summary());
    }

    private static Tree finding(Finding finding) {
        return Tree.of("id", finding.id()).with("severity", finding.severity().name()).with("title", finding.title())
                .with("evidence", finding.evidence()).with("meaning", finding.meaning())
                .with("link", finding.link().map(Enum::name)).with("recipes", finding.recipes())
                .with("states", finding.implied().stream().sorted().toList());
    }

    private static Tree recommendation(Recommendation recommendation) {
        return Tree.of("id", recommendation.recipe().id()).with("title", recommendation.recipe().title())
                .with("fit", recommendation.assessment().fit().name())
                .with("recommended", recommendation.recommended()).with("asked", recommendation.asked())
                .with("evidence", recommendation.assessment().answers(), DiagnosisTree::answer);
    }

    private static Tree answer(Assessment.Answered answered) {
        return Tree.of("id", answered.evidence().id()).with("effect", answered.evidence().effect())
                .with("holds", answered.answer().name()).with("text", answered.evidence().text());
    }
}
