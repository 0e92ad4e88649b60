package dev.bootmend.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinUser;
import java.nio.file.Path;

/** The rights of an administrator: whether this process has them, and a new start that asks the user for them. */
public final class Elevation {

    private static final int CANCELLED = 1223; // ERROR_CANCELLED

    private Elevation() {
    }

    /** What came of asking for a start as administrator. */
    public enum Restart {
        /** The other BootMend is starting; this one should end. */
        STARTED,
        /** The user said no. */
        DECLINED
    }

    /** Whether this process may do what a repair needs. */
    public static boolean isElevated() {
        return Advapi32Util.isCurrentProcessElevated();
    }

    /**
     * Starts a program as administrator; Windows asks the user.
     *
     * @param launcher such as {@code BootMend.exe}
     * @throws WindowsException when it could not be started for another reason than a no
     */
    public static Restart restart(Path launcher) throws WindowsException {
        var start = new ShellAPI.SHELLEXECUTEINFO();
        start.fMask = Shell32.SEE_MASK_NOCLOSEPROCESS;
        start.lpVerb = "runas";
        start.lpFile = launcher.toString();
        start.lpDirectory = launcher.getParent().toString();
        start.nShow = WinUser.SW_SHOWNORMAL;
        if (!Shell32.INSTANCE.ShellExecuteEx(start)) {
            WindowsException failed = NativeErrors.last("ShellExecuteEx", launcher.toString());
            if (failed.code() == CANCELLED) {
                return Restart.DECLINED;
            }
            throw failed;
        }
        if (start.hProcess != null) {
            Kernel32.INSTANCE.CloseHandle(start.hProcess);
        }
        return Restart.STARTED;
    }

    /**
     * Enables the privileges by which backup programs read files whatever their permissions say, for the whole process.
     *
     * @throws WindowsException when an administrator of this machine may not have them: a file that its permissions
     * hide would be taken for one that is not there
     */
    static void backupPrivileges() throws WindowsException {
        NativePrivileges.enable(WinNT.SE_BACKUP_NAME);
        NativePrivileges.enable(WinNT.SE_RESTORE_NAME);
    }
}
