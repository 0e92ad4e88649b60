package dev.bootmend.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** Functions of kernel32.dll that jna-platform does not declare (Microsoft Learn: fileapi.h, sysinfoapi.h, winnls.h, winbase.h). */
interface NativeKernel extends StdCallLibrary {

    /** Loaded on first use. */
    NativeKernel INSTANCE = Native.load("kernel32", NativeKernel.class, W32APIOptions.DEFAULT_OPTIONS);

    int GetSystemDirectoryW(char[] buffer, int size);

    int GetSystemWindowsDirectoryW(char[] buffer, int size);

    int GetOEMCP();

    boolean GetFileSizeEx(HANDLE file, LongByReference size);

    boolean ReplaceFileW(WString replaced, WString replacement, WString backup, int flags, Pointer exclude, Pointer reserved);
}
