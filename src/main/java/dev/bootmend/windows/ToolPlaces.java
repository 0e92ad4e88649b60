package dev.bootmend.windows;

import dev.bootmend.tool.Tool;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the tools are and what they are started with.
 *
 * @param systemFolder such as {@code C:\Windows\System32}
 * @param workFolder for scripts and temporary files; only administrators may write to it
 * @param charset of what tools print
 */
record ToolPlaces(Path windowsFolder, Path systemFolder, Path workFolder, Charset charset) {

    static ToolPlaces of(HostFacts host, Path workFolder) {
        return new ToolPlaces(host.windowsFolder(), host.systemFolder(), workFolder, OemCharset.of(host.oemCodePage()));
    }

    Path program(Tool tool) {
        return systemFolder.resolve(tool.program() + ".exe");
    }

    /** Enough to run, and nothing that somebody else has set. */
    Map<String, String> environment() {
        String windows = windowsFolder.toString();
        return Map.of("SystemRoot", windows, "windir", windows, "SystemDrive", windows.substring(0, 2),
                "PATH", systemFolder.toString(), "PATHEXT", ".EXE",
                "TEMP", workFolder.toString(), "TMP", workFolder.toString());
    }
}
