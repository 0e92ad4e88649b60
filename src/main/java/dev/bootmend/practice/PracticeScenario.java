package dev.bootmend.practice;

import dev.bootmend.model.FindingId;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of practice machine.
 *
 * @param name such as {@code gen2-imc}; also the name of the machine
 * @param windows the Windows on the attached disk
 * @param fault what is wrong with the disk, for the person who practises; empty when it is healthy
 * @param repair what repairs it, or comes first when several repairs are needed; empty when nothing has to be, or can be,
 *     repaired
 * @param rest what that repair leaves
 * @param findings what an examination has to find; empty when the disk is healthy or may not be examined
 */
public record PracticeScenario(String name, PracticeLayout layout, PracticeWindows windows, Set<PracticeTrait> traits,
        String fault, Optional<PracticeRepair> repair, PracticeRest rest, Set<FindingId> findings) {

    private static final Set<PracticeTrait> REFUSED = Set.of(PracticeTrait.IDENTITY_COLLISION,
            PracticeTrait.OFFLINE_BY_POLICY,
            PracticeTrait.BITLOCKER_LOCKED, PracticeTrait.DYNAMIC_DISK, PracticeTrait.SECOND_WINDOWS,
            PracticeTrait.EFI_PARTITION_OF_OTHER_TYPE, PracticeTrait.BOOT_RECORD_WITHOUT_MARK);

    public PracticeScenario {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a scenario name (lower-case words joined by -): \"" + name + "\"");
        }
        traits = Set.copyOf(traits);
        findings = Set.copyOf(findings);
    }

    /** One whose repair, if it has any, takes every fault away. */
    PracticeScenario(String name, PracticeLayout layout, PracticeWindows windows, Set<PracticeTrait> traits,
            String fault, Optional<PracticeRepair> repair, Set<FindingId> findings) {
        this(name, layout, windows, traits, fault, repair, PracticeRest.NONE, findings);
    }

    boolean has(PracticeTrait trait) {
        return traits.contains(trait);
    }

    /** Whether nothing is wrong with the disk. */
    public boolean isHealthy() {
        return fault.isEmpty();
    }

    /** Whether there is exactly one Windows that may be repaired; otherwise somebody decides first, or it is refused. */
    public boolean hasTarget() {
        return traits.stream().noneMatch(REFUSED::contains);
    }
}
