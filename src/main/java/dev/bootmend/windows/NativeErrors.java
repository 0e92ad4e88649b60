package dev.bootmend.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;

/** Turns the results of Windows calls into exceptions with the call, the place and the error code. */
final class NativeErrors {

    private NativeErrors() {
    }

    static void require(boolean succeeded, String call, String place) throws WindowsException {
        if (!succeeded) {
            throw last(call, place);
        }
    }

    static HANDLE require(HANDLE handle, String call, String place) throws WindowsException {
        if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            throw last(call, place);
        }
        return handle;
    }

    /** The error of the call before; JNA keeps it for the thread. */
    static WindowsException last(String call, String place) {
        return new WindowsException(call, place, Native.getLastError());
    }

}
