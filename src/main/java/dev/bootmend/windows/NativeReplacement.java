package dev.bootmend.windows;

import com.sun.jna.WString;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import java.util.Optional;

/**
 * Puts content in the place of a file, or where there is none: it is written beside it under another name first, so that
 * no half of it ever stands under the right name. A link that somebody has put under the other name is not followed.
 */
final class NativeReplacement {

    private static final String UNFINISHED = ".bootmend-new";
    private static final int WRITE_THROUGH = 0x8000_0000;
    private static final int OPEN_THE_LINK_ITSELF = 0x0020_0000; // FILE_FLAG_OPEN_REPARSE_POINT
    private static final int MOVE_REPLACE_AND_WRITE_THROUGH = 0x1 | 0x8;

    private final String target;
    private final String unfinished;
    private final Optional<NativeEntry> before;

    /** @param before what is at {@code target}; its attributes and permissions stay */
    NativeReplacement(String target, Optional<NativeEntry> before) {
        this.target = target;
        this.unfinished = target + UNFINISHED;
        this.before = before;
    }

    /** @throws WindowsException when the file could not be written; then what was there before is there as it was */
    void write(byte[] content) throws WindowsException {
        discardLeftOver();
        boolean done = false;
        try {
            create(content);
            if (before.isPresent()) {
                replace(before.get());
            } else {
                move();
            }
            done = true;
        } finally {
            if (!done) {
                giveUp();
            }
        }
    }

    /** An interrupted write may have left one. */
    private void discardLeftOver() throws WindowsException {
        Optional<NativeEntry> left = NativeEntry.at(unfinished);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isReadOnly()) {
            setAttributes(unfinished, WinNT.FILE_ATTRIBUTE_NORMAL);
        }
        NativeErrors.require(Kernel32.INSTANCE.DeleteFile(unfinished), "DeleteFile", unfinished);
    }

    private void create(byte[] content) throws WindowsException {
        try (NativeHandle file = NativeHandle.open(unfinished, WinNT.GENERIC_WRITE, WinNT.CREATE_NEW,
                WinNT.FILE_FLAG_BACKUP_SEMANTICS | WRITE_THROUGH | OPEN_THE_LINK_ITSELF)) {
            file.write(content);
        }
    }

    /** Attributes and permissions of the file that was there stay (Microsoft Learn: ReplaceFileW). */
    private void replace(NativeEntry entry) throws WindowsException {
        if (entry.isReadOnly()) {
            setAttributes(target, WinNT.FILE_ATTRIBUTE_NORMAL);
        }
        if (!NativeKernel.INSTANCE.ReplaceFileW(new WString(target), new WString(unfinished), null, 0, null, null)) {
            WindowsException failed = NativeErrors.last("ReplaceFile", target);
            if (!failed.leavesMoving()) {
                throw failed;
            }
            move();
        }
        setAttributes(target, entry.attributes());
    }

    private void move() throws WindowsException {
        NativeErrors.require(Kernel32.INSTANCE.MoveFileEx(unfinished, target, new DWORD(MOVE_REPLACE_AND_WRITE_THROUGH)),
                "MoveFileEx", target);
    }

    /** What could not be finished goes, unless it is all that is left. The failure before it is the one that is told. */
    private void giveUp() throws WindowsException {
        if (before.isEmpty() || NativeEntry.at(target).isPresent()) {
            Kernel32.INSTANCE.DeleteFile(unfinished);
            before.ifPresent(entry -> Kernel32.INSTANCE.SetFileAttributes(target, new DWORD(entry.attributes())));
        }
    }

    static void setAttributes(String path, int attributes) throws WindowsException {
        NativeErrors.require(Kernel32.INSTANCE.SetFileAttributes(path, new DWORD(attributes)), "SetFileAttributes", path);
    }
}
