package dev.bootmend.windows;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which programs hold files open, asked of the Restart Manager (Microsoft Learn: RmStartSession, RmRegisterResources,
 * RmGetList). It lists programs that are to be closed for the files to be free; what the kernel itself holds it does not know.
 */
final class NativeHolders {

    private static final String PLACE = "the Restart Manager";
    private static final int SESSION_KEY = 33; // CCH_RM_SESSION_KEY and its end
    /** RM_PROCESS_INFO: id and start time, then a name of 256 and a service name of 64 characters, then four numbers. */
    private static final int ENTRY = 668;
    private static final int NAME_AT = 12;
    private static final int MOST = 64;

    private final String library;

    private NativeHolders(String library) {
        this.library = library;
    }

    /**
     * The programs, such as {@code Registry Editor (process 4711)}.
     *
     * @param library the full path of rstrtmgr.dll, which is no library that Windows always takes from its own folder
     */
    static List<String> of(List<String> files, String library) throws WindowsException {
        var holders = new NativeHolders(library);
        try (var session = new Memory(4); var key = new Memory(2L * SESSION_KEY)) {
            key.clear();
            holders.call("RmStartSession", session, 0, key);
            int handle = session.getInt(0);
            try {
                WString[] names = files.stream().map(WString::new).toArray(WString[]::new);
                holders.call("RmRegisterResources", handle, names.length, names, 0, Pointer.NULL, 0, Pointer.NULL);
                return holders.list(handle);
            } finally {
                holders.call("RmEndSession", handle);
            }
        }
    }

    private List<String> list(int session) throws WindowsException {
        var needed = new IntByReference();
        var count = new IntByReference(MOST);
        var reasons = new IntByReference();
        try (var entries = new Memory((long) MOST * ENTRY)) {
            entries.clear();
            call("RmGetList", session, needed, count, entries, reasons);
            var programs = new ArrayList<String>();
            for (int i = 0; i < count.getValue(); i++) {
                long at = (long) i * ENTRY;
                programs.add(entries.getWideString(at + NAME_AT) + " (process " + entries.getInt(at) + ")");
            }
            return programs;
        }
    }

    private void call(String name, Object... arguments) throws WindowsException {
        Optional<Function> function = NativeOptional.function(library, name);
        if (function.isEmpty()) {
            throw new WindowsException(name, PLACE, 127); // ERROR_PROC_NOT_FOUND
        }
        int code = function.get().invokeInt(arguments);
        if (code != 0) {
            throw new WindowsException(name, PLACE, code);
        }
    }
}
