package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a file is there and has content. */
final class FileQuestion {

    static final String EMPTY = "empty";
    static final String MISSING = "missing";

    private FileQuestion() {
    }

    /**
     * Chooses by what was found; an empty file counts as missing.
     *
     * @param missing gets {@code missing} or {@code empty}
     */
    static Finding answer(Reading<FileFact> file, Supplier<Finding> there, Function<String, Finding> missing,
            Function<Problem, Finding> unreadable) {
        return switch (file) {
            case Reading.Known<FileFact>(FileFact fact) -> fact.size().bytes() > 0 ? there.get()
                    : missing.apply(EMPTY);
            case Reading.Absent<FileFact>() -> missing.apply(MISSING);
            case Reading.Unreadable<FileFact>(Problem problem) -> unreadable.apply(problem);
        };
    }
}
