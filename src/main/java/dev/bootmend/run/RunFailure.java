package dev.bootmend.run;

/** A run cannot go on; the message is for the user. */
final class RunFailure extends Exception {

    private static final long serialVersionUID = 1L;

    RunFailure(String message) {
        super(message);
    }

    RunFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
