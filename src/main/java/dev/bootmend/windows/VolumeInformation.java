package dev.bootmend.windows;

/**
 * The answer of GetVolumeInformation.
 *
 * @param fileSystem its name, such as {@code NTFS}
 * @param flags the file system flags
 */
public record VolumeInformation(String label, String fileSystem, int flags) {

    private static final int FILE_READ_ONLY_VOLUME = 0x0008_0000;

    boolean readOnly() {
        return (flags & FILE_READ_ONLY_VOLUME) != 0;
    }
}
