package dev.bootmend.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the findings on the links from the firmware to the loader come to. Recipes for boot files are confirmed or
 * contradicted by that: when all of it is good, the loader runs, and the reason lies behind it.
 */
final class StartUpToLoader {

    private static final List<LinkKind> LINKS = Stream.of(LinkKind.values())
            .takeWhile(kind -> kind != LinkKind.SYSTEM_HIVE).toList();

    private StartUpToLoader() {
    }

    /**
     * The findings, with one more when every link is good, and with the fact added to those that the recipe for boot
     * failures repairs.
     */
    static List<Finding> summedUp(List<Finding> findings) {
        var all = new ArrayList<>(findings.stream().map(finding -> isRepaired(finding)
                ? finding.alsoImplying(FindingIds.BOOT_CHAIN_BROKEN) : finding).toList());
        if (LINKS.stream().allMatch(kind -> isGood(kind, findings))) {
            all.add(good());
        }
        return List.copyOf(all);
    }

    private static boolean isRepaired(Finding finding) {
        return finding.severity() == Severity.BROKEN && finding.link().filter(LINKS::contains).isPresent()
                && finding.recipes().contains(Recipes.BOOT_FAILURE);
    }

    private static boolean isGood(LinkKind kind, List<Finding> findings) {
        List<Finding> same = findings.stream().filter(finding -> finding.link().filter(kind::equals).isPresent())
                .toList();
        return !same.isEmpty() && same.stream().noneMatch(finding -> finding.severity() == Severity.BROKEN
                || finding.severity() == Severity.UNCHECKED);
    }

    private static Finding good() {
        return Finding.beside(FindingIds.BOOT_CHAIN_GOOD, Severity.OK, "The boot chain up to the loader is good",
                "The machine gets as far as Windows' loader. Repairing boot files or entries would change nothing.")
                .with(LINKS.stream().map(LinkKind::toString).toList());
    }
}
