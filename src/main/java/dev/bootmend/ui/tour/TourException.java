package dev.bootmend.ui.tour;

/** The tour cannot go on; the message is for the user. */
public final class TourException extends Exception {

    private static final long serialVersionUID = 1L;

    TourException(String message, Throwable cause) {
        super(message, cause);
    }
}
