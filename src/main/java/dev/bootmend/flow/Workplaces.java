package dev.bootmend.flow;

import dev.bootmend.model.Problem;
import java.util.List;
import java.util.Optional;

/** Port to the machines that BootMend can be started on. */
public interface Workplaces {

    /**
     * The machine that BootMend was started for.
     *
     * @throws WorkplaceException when it cannot be opened
     */
    Workplace initial() throws WorkplaceException;

    /** The practice machines that can be made, healthy ones included. */
    List<PracticeChoice> practice();

    /**
     * Makes a practice machine anew and opens it.
     *
     * @throws WorkplaceException when it cannot be made; nothing is left behind
     */
    Workplace practiceOn(PracticeChoice choice) throws WorkplaceException;

    /** What the user should know of the machine that was opened first: why it is none with attached disks, for one. */
    default List<String> notes() {
        return List.of();
    }

    /** A start that would offer attached disks which this one may not work on; empty when there is nothing to gain. */
    default Optional<ElevatedStart> elevatedStart() {
        return Optional.empty();
    }

    /** A tree of maps, lists, texts, numbers and truth values as JSON text, for files that the user takes along. */
    String json(Object tree);

    /**
     * One practice machine.
     *
     * @param name such as {@code gen2-imc}
     * @param layout such as {@code Generation 2: EFI system, MSR, Windows, Recovery}
     * @param fault what is broken on it
     */
    record PracticeChoice(String name, String layout, String fault) {
    }

    /** A machine cannot be opened. */
    final class WorkplaceException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        public WorkplaceException(Problem problem, Throwable cause) {
            super(problem.toString(), cause);
            this.problem = problem;
        }

        /** What is wrong, and what the user can do. */
        public Problem problem() {
            return problem;
        }
    }
}
