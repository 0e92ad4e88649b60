package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bootmend.hive.HiveViolation.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checker finds nothing in hives that Windows wrote: what it demands is what Windows keeps. */
class CorpusInvariantsTest {

    @TestFactory
    Stream<DynamicTest> everyGoodHiveKeepsAllInvariants() {
        return HiveCorpus.each(HiveCorpus::isGood, row -> {
            Set<Rule> allowed = row.file().endsWith("HealedHive") ? EnumSet.of(Rule.REACHABLE, Rule.SECURITY) : orphans(row.file());
            assertOnly(allowed, HiveCheck.of(HiveCorpus.open(row.file())));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRecoveredHiveKeepsAllInvariants() {
        return HiveCorpus.each(row -> row.get("expect").equals("recover"),
                row -> assertOnly(orphans(row.file()), HiveCheck.of(HiveCorpus.open(row.file()))));
    }

    @TestFactory
    Stream<DynamicTest> everyDamagedTreeViolatesAnInvariant() {
        return HiveCorpus.each(row -> row.get("expect").matches("error|open-with-warning") && row.get("kind").equals("hive"),
                row -> assertFalse(HiveCheck.of(HiveCorpus.open(row.file())).isEmpty()));
    }

    /** In these test hives Windows itself left deleted keys in use, in the recovered file too. */
    private static Set<Rule> orphans(String file) {
        return file.contains("NewDirtyHive") ? EnumSet.of(Rule.REACHABLE) : Set.of();
    }

    private static void assertOnly(Set<Rule> allowed, List<HiveViolation> violations) {
        assertEquals(List.of(), violations.stream().filter(violation -> !allowed.contains(violation.rule())).toList());
    }
}
