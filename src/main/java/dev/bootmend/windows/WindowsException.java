package dev.bootmend.windows;

import dev.bootmend.model.Problem;
import java.io.IOException;

/** A call of Windows failed. Numbers are those of Microsoft Learn, "System error codes". */
public final class WindowsException extends IOException {

    private static final long serialVersionUID = 1L;

    static final int FILE_NOT_FOUND = 2;
    static final int PATH_NOT_FOUND = 3;
    static final int INVALID_FUNCTION = 1;
    static final int ACCESS_DENIED = 5;
    static final int NO_MORE_FILES = 18;
    static final int WRITE_PROTECT = 19;
    static final int NOT_READY = 21;
    static final int NOT_SUPPORTED = 50;
    static final int INVALID_PARAMETER = 87;
    static final int INSUFFICIENT_BUFFER = 122;
    static final int MORE_DATA = 234;
    static final int NO_MORE_ITEMS = 259;
    static final int NO_SUCH_DEVICE = 433;
    static final int DEVICE_NOT_CONNECTED = 1167;
    static final int UNABLE_TO_MOVE_REPLACEMENT = 1176;
    static final int TIMEOUT = 1460;
    static final int UNRECOGNIZED_VOLUME = 1005;
    /** FVE_E_LOCKED_VOLUME of winerror.h. */
    static final int LOCKED_VOLUME = 0x8031_0000;

    private final String call;
    private final String place;
    private final int code;

    public WindowsException(String call, String place, int code) {
        super(call + " on " + place + " failed with error " + Integer.toUnsignedString(code) + meaning(code));
        this.call = call;
        this.place = place;
        this.code = code;
    }

    /** What {@code GetLastError} said. */
    public int code() {
        return code;
    }

    /** The failure as a part of a snapshot. */
    public Problem toProblem() {
        return new Problem(place, "could not be read: " + call + " failed with error " + Integer.toUnsignedString(code)
                + meaning(code) + ".", remedy(code));
    }

    /** Whether what was asked is not there, as opposed to not answering. */
    boolean saysGone() {
        return switch (code) {
            case FILE_NOT_FOUND, PATH_NOT_FOUND, NO_SUCH_DEVICE, DEVICE_NOT_CONNECTED -> true;
            default -> false;
        };
    }

    /**
     * Whether ReplaceFile left it to move the new file: this file system does not replace (FAT need not), or the old file
     * is gone already and the new one still has its first name (Microsoft Learn: ReplaceFileW,
     * ERROR_UNABLE_TO_MOVE_REPLACEMENT).
     */
    boolean leavesMoving() {
        return switch (code) {
            case INVALID_FUNCTION, NOT_SUPPORTED, INVALID_PARAMETER, UNABLE_TO_MOVE_REPLACEMENT -> true;
            default -> false;
        };
    }

    private static String meaning(int code) {
        return switch (code) {
            case INVALID_FUNCTION, NOT_SUPPORTED -> " (not supported)";
            case FILE_NOT_FOUND, PATH_NOT_FOUND -> " (not found)";
            case ACCESS_DENIED -> " (access denied)";
            case WRITE_PROTECT -> " (write-protected)";
            case NOT_READY -> " (not ready)";
            case UNRECOGNIZED_VOLUME -> " (no file system that Windows recognises)";
            case LOCKED_VOLUME -> " (locked by BitLocker)";
            case 32, 33 -> " (in use by another program)";
            case NO_SUCH_DEVICE, DEVICE_NOT_CONNECTED -> " (not attached any more)";
            case TIMEOUT -> " (no answer in time)";
            case 1392, 1393 -> " (damaged file system)";
            default -> "";
        };
    }

    private static String remedy(int code) {
        return switch (code) {
            case ACCESS_DENIED -> "Start BootMend as administrator, then look again.";
            case LOCKED_VOLUME -> "Unlock the volume (manage-bde -unlock), then look again.";
            case 32, 33 -> "Close the other program, then look again.";
            case 1392, 1393 -> "Check the file system (chkdsk), then look again.";
            default -> "Detach the disk, attach it again and look once more.";
        };
    }
}
