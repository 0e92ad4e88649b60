package dev.bootmend.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;

/**
 * Privileges of this whole process, not of the thread that asks for them: a look runs on other threads
 * (Microsoft Learn: AdjustTokenPrivileges).
 */
final class NativePrivileges {

    private static final int NOT_ALL_ASSIGNED = 1300;

    private NativePrivileges() {
    }

    /** @throws WindowsException when this process may not have the privilege */
    static void enable(String name) throws WindowsException {
        var token = new WinNT.HANDLEByReference();
        NativeErrors.require(Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(),
                WinNT.TOKEN_ADJUST_PRIVILEGES | WinNT.TOKEN_QUERY, token), "OpenProcessToken", "this process");
        try {
            var wanted = new WinNT.TOKEN_PRIVILEGES(1);
            var id = new WinNT.LUID();
            NativeErrors.require(Advapi32.INSTANCE.LookupPrivilegeValue(null, name, id), "LookupPrivilegeValue", name);
            wanted.Privileges[0] = new WinNT.LUID_AND_ATTRIBUTES(id, new DWORD(
                    WinNT.SE_PRIVILEGE_ENABLED));
            NativeErrors.require(Advapi32.INSTANCE.AdjustTokenPrivileges(token.getValue(), false, wanted, 0, null, null),
                    "AdjustTokenPrivileges", name);
            WindowsException said = NativeErrors.last("AdjustTokenPrivileges", name);
            if (said.code() == NOT_ALL_ASSIGNED) {
                throw said;
            }
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }
}
