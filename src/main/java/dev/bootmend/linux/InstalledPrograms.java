package dev.bootmend.linux;

import dev.bootmend.process.ProgramCall;
import dev.bootmend.process.ProgramResult;
import dev.bootmend.process.ProgramRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs in the folders that belong to the system; no search path is asked. */
final class InstalledPrograms implements Programs {

    private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/sbin"), Path.of("/bin"));
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The Debian package of each program, for the message that it is missing. */
    private static final Map<String, String> PACKAGES = Map.of("lsblk", "util-linux", "losetup", "mount", "mount", "mount",
            "umount", "mount", "ntfs-3g", "ntfs-3g", "ntfsfix", "ntfs-3g", "qemu-nbd", "qemu-utils",
            ImageExport.PROGRAM, "qemu-system-common", "modprobe", "kmod");

    private final ProgramRunner runner = new ProgramRunner();

    @Override
    public boolean has(String name) {
        return find(name).isPresent();
    }

    private static Optional<Path> find(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }

    @Override
    public ProgramResult run(String name, List<String> arguments) throws IOException {
        Path program = find(name).orElseThrow(() -> missing(name));
        var call = new ProgramCall(program, arguments, Path.of("/"), ENVIRONMENT, StandardCharsets.UTF_8,
                ProgramCall.Errors.APART, Optional.of(LIMIT));
        try {
            return runner.run(call, line -> { });
        } catch (ToolUnavailableException refused) {
            throw new IOException(refused.getMessage(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(name + " was stopped because the work it was for was stopped.");
        }
    }

    private static MissingProgramException missing(String name) {
        return new MissingProgramException(name, "on Debian it is in the package " + PACKAGES.getOrDefault(name, name));
    }
}
