package dev.bootmend.windows;

/** Paths as programs and the kernel write them, in the one form that begins with a drive letter. */
final class LocalPath {

    private static final String NETWORK = "UNC\\";

    private LocalPath() {
    }

    /** {@code \??\C:\x} and {@code \\?\C:\x} are {@code C:\x}; {@code \\?\UNC\server} is {@code \\server}. */
    static String of(String path) {
        for (String prefix : new String[] {"\\??\\", "\\\\?\\", "\\\\.\\"}) {
            if (path.startsWith(prefix)) {
                String rest = path.substring(prefix.length());
                return rest.regionMatches(true, 0, NETWORK, 0, NETWORK.length())
                        ? "\\\\" + rest.substring(NETWORK.length()) : rest;
            }
        }
        return path;
    }
}
