package dev.bootmend.diagnose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The boot chain as the findings describe it. */
final class ChainSummary {

    private ChainSummary() {
    }

    /** Each link has the state of its worst finding; a link without any was not reached. */
    static BootChain of(List<Finding> findings) {
        return new BootChain(Arrays.stream(LinkKind.values()).map(kind -> link(kind, of(kind, findings))).toList());
    }

    private static List<Finding> of(LinkKind kind, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.link().filter(kind::equals).isPresent())
                .sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static BootLink link(LinkKind kind, List<Finding> worstFirst) {
        if (worstFirst.isEmpty()) {
            return new BootLink(kind, LinkState.NOT_REACHED, "not reached");
        }
        return new BootLink(kind, state(worstFirst.getFirst().severity()), summary(worstFirst));
    }

    private static String summary(List<Finding> worstFirst) {
        return worstFirst.stream().map(Finding::brief).filter(brief -> !brief.isEmpty()).findFirst()
                .orElse(worstFirst.getFirst().title());
    }

    private static LinkState state(Severity worst) {
        return switch (worst) {
            case BROKEN -> LinkState.BROKEN;
            case UNCHECKED -> LinkState.UNCHECKED;
            case NOTE -> LinkState.NOTE;
            case OK -> LinkState.OK;
        };
    }
}
