package dev.bootmend.probe;

import dev.bootmend.model.Problem;

/** The machine could not be read at all. */
public final class ProbeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProbeException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What could not be read, and what the user can do. */
    public Problem problem() {
        return problem;
    }
}
