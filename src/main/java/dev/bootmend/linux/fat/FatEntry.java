package dev.bootmend.linux.fat;

import dev.bootmend.model.WindowsCase;

/**
 * One name in a folder.
 *
 * @param name the long name when there is one
 * @param shortName the name of eight and three letters
 * @param place where the 32 bytes lie that name, cluster and size are in; the long name lies before them
 * @param parts how many entries the long name takes
 */
record FatEntry(String name, String shortName, int attributes, int firstCluster, long size, long place, int parts) {

    static final int BYTES = 32;
    static final int FOLDER = 0x10;
    static final int LABEL = 0x08;
    static final int LONG_NAME = 0x0F;
    static final int DELETED = 0xE5;

    boolean isFolder() {
        return (attributes & FOLDER) != 0;
    }

    /** Windows finds a file by either of its names. */
    boolean isCalled(String wanted) {
        String upper = WindowsCase.upcase(wanted);
        return WindowsCase.upcase(name).equals(upper) || WindowsCase.upcase(shortName).equals(upper);
    }
}
