package dev.bootmend.practice;

import java.util.Optional;
import java.util.Set;

/**
 * A kind of practice machine.
 *
 * @param name such as {@code gen2-imc}; also the name of the machine
 * @param windows the Windows on the attached disk
 * @param fault what is wrong with the disk, for the person who practises; empty when it is healthy
 * @param repair what repairs it, empty when nothing has to be, or can be, repaired
 */
public record PracticeScenario(String name, PracticeLayout layout, PracticeWindows windows, Set<PracticeTrait> traits,
        String fault, Optional<PracticeRepair> repair) {

    public PracticeScenario {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a scenario name (lower-case words joined by -): \"" + name + "\"");
        }
        traits = Set.copyOf(traits);
    }

    boolean has(PracticeTrait trait) {
        return traits.contains(trait);
    }

    /** Whether nothing is wrong with the disk. */
    public boolean isHealthy() {
        return fault.isEmpty();
    }
}
