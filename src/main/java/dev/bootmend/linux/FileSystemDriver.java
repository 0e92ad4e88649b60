package dev.bootmend.linux;

import dev.bootmend.model.FileSystem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How this machine gets at the files of a volume. What is present decides, and the choice is named.
 *
 * @param title for the user, such as {@code NTFS through ntfs-3g}
 * @param program what mounts it; empty when BootMend reads and writes the sectors itself
 */
record FileSystemDriver(String title, Optional<String> program, List<String> readOnly, List<String> writable) {

    /** Nothing on the volume is run, no device on it is one, and reading leaves no trace. */
    private static final String SAFE = "nosuid,nodev,noexec,noatime";

    /** Without {@code recover}, ntfs-3g mounts no volume that was not unmounted properly; it is never forced. */
    private static final FileSystemDriver NTFS_3G = new FileSystemDriver("NTFS through ntfs-3g", Optional.of("ntfs-3g"),
            List.of("-o", "ro,norecover," + SAFE), List.of("-o", "norecover," + SAFE));

    /** The kernel's ntfs3 refuses by itself to write to a volume that is marked for a check. */
    private static final FileSystemDriver NTFS3 = mount("NTFS through the kernel's ntfs3", "ntfs3");

    private static final FileSystemDriver VFAT = mount("FAT through the kernel's vfat", "vfat");

    private static final FileSystemDriver OWN_FAT =
            new FileSystemDriver("FAT by BootMend itself, because the kernel has no vfat", Optional.empty(), List.of(), List.of());

    private static FileSystemDriver mount(String title, String type) {
        return new FileSystemDriver(title, Optional.of("mount"), List.of("-t", type, "-o", "ro," + SAFE),
                List.of("-t", type, "-o", "rw," + SAFE));
    }

    /**
     * The driver for a file system.
     *
     * @throws MissingProgramException when there is none, with what is needed
     * @throws IOException when it cannot be found out
     */
    static FileSystemDriver of(FileSystem fileSystem, Programs programs, HostFiles host) throws IOException {
        return switch (fileSystem) {
            case NTFS -> {
                if (programs.has("ntfs-3g")) {
                    yield NTFS_3G;
                }
                if (host.knowsFileSystem("ntfs3")) {
                    yield NTFS3;
                }
                throw new MissingProgramException("ntfs-3g", "the kernel has no ntfs3 either; on Debian it is in the package ntfs-3g");
            }
            case FAT32, FAT16 -> host.knowsFileSystem("vfat") ? VFAT : OWN_FAT;
            case BITLOCKER -> throw new IOException("The volume is encrypted with BitLocker and locked. Unlock it on a Windows "
                    + "machine (manage-bde -unlock).");
            case EXFAT, REFS, RAW ->
                    throw new IOException(fileSystem + " is not read on Linux; no Windows boots from it.");
        };
    }
}
