package dev.bootmend.windows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What this Windows says of itself.
 *
 * @param name of the computer
 * @param systemFolder such as {@code C:\Windows\System32}
 * @param windowsFolder such as {@code C:\Windows}
 * @param oemCodePage the code page in which console programs print when they have no console
 * @param elevated whether this process has the rights of an administrator
 * @param used folders that this process needs, by what they are: the Java runtime, temporary files, the user's profile
 */
public record HostFacts(String name, Path systemFolder, Path windowsFolder, int oemCodePage, boolean elevated,
        Map<String, List<String>> used) {

    public HostFacts {
        used = Map.copyOf(used);
    }
}
