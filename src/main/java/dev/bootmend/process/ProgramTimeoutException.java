package dev.bootmend.process;

import java.io.IOException;
import java.time.Duration;

/** A program did not end within its limit and was ended; what it had done by then is not known. */
public final class ProgramTimeoutException extends IOException {

    private static final long serialVersionUID = 1L;

    ProgramTimeoutException(ProgramCall call, Duration limit, String output) {
        super(call + " did not end within " + limit.toSeconds() + " seconds and was ended."
                + (output.isBlank() ? " It had printed nothing." : " It had printed: " + output.strip()));
    }
}
