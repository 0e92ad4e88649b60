package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an update waits to be completed at the next start: {@code WinSxS\pending.xml}, and the keys of component
 * servicing in the SOFTWARE hive (Microsoft Learn: troubleshoot a VM that is stuck on an update).
 */
final class ServicingCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        VolumePath path = WatchedFiles.pendingServicing(target.windowsFolder());
        Reading<FileFact> file = target.onWindows(path);
        Reading<PendingServicing> keys = target.installation().map(WindowsInstallation::servicing)
                .orElseGet(Reading::absent);
        List<String> facts = facts(path, file, keys.toOptional().orElse(PendingServicing.NOTHING));
        if (!facts.isEmpty()) {
            return List.of(pending(facts, keys.toOptional().orElse(PendingServicing.NOTHING)));
        }
        return List.of(Stream.of(problem(file), problem(keys)).flatMap(Optional::stream).findFirst()
                .map(ServicingCheck::unchecked).orElseGet(() -> Finding.beside(FindingIds.SERVICING_NOT_PENDING,
                Severity.OK, "No update waits to be completed", "The next start has nothing to configure.")
                .with("no " + path, "nothing pending in component servicing")));
    }

    private static List<String> facts(VolumePath path, Reading<FileFact> file, PendingServicing keys) {
        var facts = new ArrayList<String>();
        file.toOptional().ifPresent(fact -> facts.add(path + ", " + fact.size()));
        Stream.of(keys.packages() ? "PackagesPending" : "", keys.reboot() ? "RebootPending" : "",
                keys.rebootInProgress() ? "RebootInProgress" : "").filter(name -> !name.isEmpty())
                .forEach(name -> facts.add("Component Based Servicing\\" + name));
        return facts;
    }

    private static Finding pending(List<String> facts, PendingServicing keys) {
        Set<FindingId> implied = new HashSet<>();
        if (keys.packages()) {
            implied.add(FindingIds.SERVICING_PACKAGES_PENDING);
        }
        if (keys.reboot() || keys.rebootInProgress()) {
            implied.add(FindingIds.SERVICING_REBOOT_PENDING);
        }
        return Finding.beside(FindingIds.SERVICING_PENDING, Severity.NOTE, "An update waits to be completed",
                        "The next start goes on with it, which may take hours. It is the reason for "
                        + "\"Preparing to configure Windows\".")
                .with(facts).implying(implied).addressedBy(Recipes.CONFIGURE).shownAs(SymptomCatalogue.PREPARING);
    }

    private static <T> Optional<Problem> problem(Reading<T> reading) {
        return reading instanceof Reading.Unreadable<T>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    private static Finding unchecked(Problem problem) {
        return Finding.beside(FindingIds.SERVICING_UNCHECKED, Severity.UNCHECKED, "Could not check: pending updates",
                "Whether an update waits is not known.").with(Wording.of(problem));
    }
}
