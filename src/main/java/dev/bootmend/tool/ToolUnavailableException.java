package dev.bootmend.tool;

/** A tool is not there or may not be started; nothing ran. */
public final class ToolUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public ToolUnavailableException(String message) {
        super(message);
    }
}
