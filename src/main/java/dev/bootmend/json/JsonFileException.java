package dev.bootmend.json;

import dev.bootmend.model.Problem;

/** A JSON file is damaged, of a newer format, or says something that cannot be. */
public final class JsonFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem with the file, the line, what is wrong and what the user can do */
    public JsonFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The same in parts: the file with the line, what is wrong, and what the user can do. */
    public Problem problem() {
        return problem;
    }
}
