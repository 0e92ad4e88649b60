package dev.bootmend.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import java.util.List;

/** Reads HKEY_LOCAL_MACHINE. */
final class JnaRegistry {

    private JnaRegistry() {
    }

    static List<String> subkeys(String key) throws WindowsException {
        try {
            return List.of(Advapi32Util.registryGetKeys(WinReg.HKEY_LOCAL_MACHINE, key));
        } catch (Win32Exception failed) {
            throw new WindowsException("RegEnumKeyEx", "HKLM\\" + key, failed.getErrorCode());
        }
    }

    static List<String> texts(String key, String value) throws WindowsException {
        try {
            boolean there = Advapi32Util.registryKeyExists(WinReg.HKEY_LOCAL_MACHINE, key)
                    && Advapi32Util.registryValueExists(WinReg.HKEY_LOCAL_MACHINE, key, value);
            Object found = there ? Advapi32Util.registryGetValue(WinReg.HKEY_LOCAL_MACHINE, key, value) : null;
            return switch (found) {
                case null -> List.of();
                case String text -> List.of(text);
                case String[] texts -> List.of(texts);
                default -> throw new WindowsException("RegQueryValueEx (a text was expected)", "HKLM\\" + key + "\\" + value,
                        13); // ERROR_INVALID_DATA
            };
        } catch (Win32Exception failed) {
            throw new WindowsException("RegQueryValueEx", "HKLM\\" + key + "\\" + value, failed.getErrorCode());
        }
    }
}
