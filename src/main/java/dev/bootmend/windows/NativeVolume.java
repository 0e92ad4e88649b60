package dev.bootmend.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of one volume, reached by its root without a drive letter. Each name on the way is looked at: what is a
 * link, a junction or a mount point is not followed. With the privileges of a backup program, permissions on the
 * attached disk, which belong to another machine, do not stand in the way.
 */
final class NativeVolume implements VolumeWriter {

    private final String root;

    /** @param root with a backslash at the end */
    NativeVolume(String root) {
        this.root = root;
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return entry(path, false).map(entry -> new FileFact(new ByteSize(entry.size()), Optional.empty()));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        if (path.equals(VolumePath.ROOT)) {
            return names(path);
        }
        return switch (entry(path, true)) {
            case Reading.Known<NativeEntry> known -> names(path);
            case Reading.Absent<NativeEntry>() -> Reading.absent();
            case Reading.Unreadable<NativeEntry>(var problem) -> Reading.unreadable(problem);
        };
    }

    private Reading<List<String>> names(VolumePath path) {
        try {
            return Reading.known(NativeEntry.in(windowsPath(path)).stream().map(NativeEntry::name).sorted().toList());
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return switch (entry(path, false)) {
            case Reading.Known<NativeEntry> there -> opened(path);
            case Reading.Absent<NativeEntry>() -> Reading.absent();
            case Reading.Unreadable<NativeEntry>(var problem) -> Reading.unreadable(problem);
        };
    }

    /** The size is asked of the open file: that in the folder may lag behind (Microsoft Learn: FindFirstFileW). */
    private Reading<OpenFile> opened(VolumePath path) {
        try {
            NativeHandle file = NativeHandle.open(windowsPath(path), WinNT.GENERIC_READ, WinNT.OPEN_EXISTING,
                    WinNT.FILE_FLAG_BACKUP_SEMANTICS);
            try {
                return Reading.known(new NativeFile(file, path, file.size()));
            } catch (WindowsException failed) {
                file.close();
                throw failed;
            }
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    /** The entry at a path, when it is a folder or a file as wanted. */
    private Reading<NativeEntry> entry(VolumePath path, boolean folder) {
        try {
            var prefix = new StringBuilder(root);
            Optional<NativeEntry> entry = Optional.empty();
            for (int i = 0; i < path.segments().size(); i++) {
                prefix.append(i == 0 ? "" : "\\").append(path.segments().get(i));
                entry = NativeEntry.at(prefix.toString());
                if (entry.isEmpty()) {
                    return Reading.absent();
                }
                if (entry.get().leadsElsewhere()) {
                    return Reading.unreadable(new Problem(path.toString(), prefix
                            + " is a link to another place, which BootMend does not follow.",
                            "Look at it yourself; a Windows that was set up normally has none here."));
                }
            }
            return entry.filter(found -> found.isFolder() == folder).map(Reading::known).orElseGet(Reading::absent);
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        createFolders(path.parent());
        Optional<NativeEntry> before = existing(path);
        // the spelling that is stored stays
        String target = windowsPath(before.map(entry -> path.parent().child(entry.name())).orElse(path));
        new NativeReplacement(target, before).write(content);
    }

    private void createFolders(VolumePath path) throws IOException {
        if (path.equals(VolumePath.ROOT)) {
            return;
        }
        createFolders(path.parent());
        switch (entry(path, true)) {
            case Reading.Known<NativeEntry> there -> { }
            case Reading.Absent<NativeEntry>() -> NativeErrors.require(
                    Kernel32.INSTANCE.CreateDirectory(windowsPath(path), null), "CreateDirectory", windowsPath(path));
            case Reading.Unreadable<NativeEntry>(var problem) -> throw new IOException(problem.toString());
        }
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        Optional<NativeEntry> entry = existing(path);
        if (entry.isEmpty()) {
            return;
        }
        if (entry.get().isReadOnly()) {
            NativeReplacement.setAttributes(windowsPath(path), WinNT.FILE_ATTRIBUTE_NORMAL);
        }
        NativeErrors.require(Kernel32.INSTANCE.DeleteFile(windowsPath(path)), "DeleteFile", windowsPath(path));
    }

    private Optional<NativeEntry> existing(VolumePath path) throws IOException {
        return switch (entry(path, false)) {
            case Reading.Known<NativeEntry>(var entry) -> Optional.of(entry);
            case Reading.Absent<NativeEntry>() -> Optional.empty();
            case Reading.Unreadable<NativeEntry>(var problem) -> throw new IOException(problem.toString());
        };
    }

    private String windowsPath(VolumePath path) {
        return root + String.join("\\", path.segments());
    }
}
