package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.VolumePath;
import java.util.Map;
import java.util.TreeMap;

/** The files of one volume that is being made. */
final class FileTree {

    private final Map<VolumePath, Bytes> files = new TreeMap<>();

    FileTree add(String path, Bytes content) {
        files.put(VolumePath.of(path), content);
        return this;
    }

    /** It must be there. */
    FileTree remove(String path) {
        if (files.remove(VolumePath.of(path)) == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return this;
    }

    Bytes content(String path) {
        return files.get(VolumePath.of(path));
    }

    FileTree addAll(FileTree others) {
        files.putAll(others.files);
        return this;
    }

    Map<VolumePath, Bytes> files() {
        return files;
    }
}
