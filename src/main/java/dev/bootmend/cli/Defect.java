package dev.bootmend.cli;

import dev.bootmend.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;

/** The last resort: what nobody foresaw is called a defect, never shown as a stack trace. */
final class Defect {

    private Defect() {
    }

    /** Says what happened, what it means for the disk, and where the details are. */
    static int report(Surroundings surroundings, PrintWriter err, Throwable failure) {
        Throwable cause = failure instanceof RunDefect ? failure.getCause() : failure;
        err.println(Printable.of("bootmend: This is a defect of BootMend: " + cause));
        err.println(failure instanceof RunDefect during
                ? "Run " + during.run() + " was under way. Look at 'bootmend runs' and take it back with 'bootmend undo "
                        + during.run() + "'."
                : "No run was under way: nothing was written to a disk.");
        try {
            err.println("What is needed to mend it is in " + surroundings.keepDefect(cause) + ".");
        } catch (IOException e) {
            err.println("The details could not be written to a file: " + e.getMessage() + ".");
        }
        err.flush();
        return ExitCode.FAILED.number();
    }
}
