package dev.bootmend.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a folder: WIN32_FIND_DATAW (Microsoft Learn, minwinbase.h; 592 bytes).
 *
 * @param tag of a reparse point, 0 when it is none
 */
record NativeEntry(String name, int attributes, long size, int tag) {

    private static final int SIZE = 592;
    private static final int READ_ONLY = 0x1;
    private static final int DIRECTORY = 0x10;
    private static final int REPARSE_POINT = 0x400;
    /** The bit of tags that stand for something elsewhere: symbolic links, junctions, mount points (winnt.h). */
    private static final int NAME_SURROGATE = 0x2000_0000;

    /** The entry at a path without a wildcard; empty when there is none. */
    static Optional<NativeEntry> at(String path) throws WindowsException {
        try (var data = new Memory(SIZE)) {
            HANDLE handle = Kernel32.INSTANCE.FindFirstFile(path, data);
            if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
                WindowsException failed = NativeErrors.last("FindFirstFile", path);
                if (failed.code() == WindowsException.FILE_NOT_FOUND || failed.code() == WindowsException.PATH_NOT_FOUND) {
                    return Optional.empty();
                }
                throw failed;
            }
            Kernel32.INSTANCE.FindClose(handle);
            return Optional.of(of(data));
        }
    }

    /** What is in a folder, without the entries for itself and the one above. */
    static List<NativeEntry> in(String folder) throws WindowsException {
        try (var data = new Memory(SIZE)) {
            HANDLE handle = Kernel32.INSTANCE.FindFirstFile(folder + (folder.endsWith("\\") ? "*" : "\\*"), data);
            if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
                WindowsException failed = NativeErrors.last("FindFirstFile", folder);
                if (failed.code() == WindowsException.FILE_NOT_FOUND) {
                    return List.of(); // an empty root has not even the two
                }
                throw failed;
            }
            try {
                return rest(handle, data, folder);
            } finally {
                Kernel32.INSTANCE.FindClose(handle);
            }
        }
    }

    private static List<NativeEntry> rest(HANDLE handle, Memory data, String folder) throws WindowsException {
        var entries = new ArrayList<NativeEntry>();
        boolean more = true;
        while (more) {
            NativeEntry entry = of(data);
            if (!entry.name().equals(".") && !entry.name().equals("..")) {
                entries.add(entry);
            }
            more = Kernel32.INSTANCE.FindNextFile(handle, data);
        }
        WindowsException end = NativeErrors.last("FindNextFile", folder);
        if (end.code() != WindowsException.NO_MORE_FILES) {
            throw end;
        }
        return entries;
    }

    /** Attributes at 0, size at 28 (high) and 32 (low), tag at 36, name at 44. */
    private static NativeEntry of(Memory data) {
        int attributes = data.getInt(0);
        long size = (data.getInt(28) & 0xFFFF_FFFFL) << 32 | data.getInt(32) & 0xFFFF_FFFFL;
        return new NativeEntry(data.getWideString(44), attributes, size,
                (attributes & REPARSE_POINT) != 0 ? data.getInt(36) : 0);
    }

    boolean isFolder() {
        return (attributes & DIRECTORY) != 0;
    }

    boolean isReadOnly() {
        return (attributes & READ_ONLY) != 0;
    }

    boolean leadsElsewhere() {
        return (tag & NAME_SURROGATE) != 0;
    }
}
