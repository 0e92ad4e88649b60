package dev.bootmend.app;

import dev.bootmend.cli.ExitCode;
import java.nio.file.Path;

/** The guided tour. */
final class Tour {

    private Tour() {
    }

    static ExitCode run(Path output, String scenario, boolean dark, Appendable log) {
        throw new UnsupportedOperationException("waits for the wizard");
    }
}
