package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script for diskpart as a file. Only the few commands that BootMend uses can be in it, with numbers and one letter; a
 * line that is anything else stops the call before diskpart is started.
 */
final class DiskpartScript {

    private static final Pattern SELECT = Pattern.compile("select disk (\\d{1,3})");
    private static final Pattern LINE = Pattern.compile("select disk \\d{1,3}|select partition \\d{1,3}|active|inactive"
            + "|detail partition|(assign|remove) letter=[A-Z]|online disk|offline disk|attributes disk (set|clear) readonly"
            + "|uniqueid disk id=[0-9A-F]{8}|exit");
    private static final Pattern SIGNATURE = Pattern.compile("uniqueid disk id=([0-9A-F]{8})");
    private static final Pattern ASSIGN = Pattern.compile("assign letter=([A-Z])");

    private final List<String> lines;

    private DiskpartScript(List<String> lines) {
        this.lines = lines;
    }

    /** @throws ToolUnavailableException when a line is none of ours */
    static DiskpartScript of(Invocation call) throws ToolUnavailableException {
        List<String> lines = call.script();
        for (String line : lines) {
            if (!LINE.matcher(line).matches()) {
                throw new ToolUnavailableException("diskpart was not started: \"" + line + "\" is not a command that"
                        + " BootMend gives it.");
            }
        }
        if (lines.isEmpty() || !SELECT.matcher(lines.getFirst()).matches()) {
            throw new ToolUnavailableException("diskpart was not started: its script does not begin with the choice of a"
                    + " disk.");
        }
        return new DiskpartScript(lines);
    }

    /** Every disk that the script selects. */
    List<DiskNumber> disks() {
        return lines.stream().map(SELECT::matcher).filter(Matcher::matches)
                .map(match -> new DiskNumber(Integer.parseInt(match.group(1)))).toList();
    }

    /** The letter that it gives, with a colon. */
    Optional<String> assigned() {
        return lines.stream().map(ASSIGN::matcher).filter(Matcher::matches).map(match -> match.group(1) + ":").findFirst();
    }

    /** The signature that it gives a disk. */
    Optional<DiskSignature> signature() {
        return lines.stream().map(SIGNATURE::matcher).filter(Matcher::matches)
                .map(match -> new DiskSignature(Integer.parseUnsignedInt(match.group(1), 16))).findFirst();
    }

    /** Whether it brings a disk online, or takes it offline; empty when it does neither. */
    Optional<Boolean> online() {
        return lines.contains("online disk") ? Optional.of(true)
                : lines.contains("offline disk") ? Optional.of(false) : Optional.empty();
    }

    /** Whether Windows could give the disk another identity afterwards, because it is online or may be written to. */
    boolean exposes() {
        boolean clears = lines.contains("attributes disk clear readonly");
        return lines.contains("online disk") || clears && signature().isEmpty();
    }

    /** Writes the script: one command for each line, ASCII, no blank line (Microsoft Learn: diskpart scripts). */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "diskpart-", ".txt");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.US_ASCII);
        return file;
    }
}
