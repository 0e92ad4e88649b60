package dev.bootmend.practice;

import dev.bootmend.model.Problem;
import java.io.IOException;

/** A practice machine cannot be made, opened or used. */
public final class PracticeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PracticeException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    PracticeException(Problem problem) {
        this(problem, null);
    }

    /** What is wrong, where, and what the user can do. */
    public Problem problem() {
        return problem;
    }
}
