package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.probe.HiveInspection;
import dev.bootmend.report.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hive get HIVE KEY [VALUE]}. */
@Command(name = "get", mixinStandardHelpOptions = true,
        description = "Prints one key with its values, or one value. Reads no more of the hive than it needs.")
final class HiveGetCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "HIVE", description = "The hive file; its logs are found beside it.")
    private Path hive;

    @Parameters(index = "1", paramLabel = "KEY", description = "The path below the root, such as ControlSet001\\Control.")
    private String key;

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE",
            description = "The name of a value; an empty text means the default value.")
    private String value;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RegistryKeyPath path = path();
        try (var file = LocalFile.open(hive)) {
            var inspection = new HiveInspection(hive.toString(), file.content(), file.logs());
            if (value == null) {
                print(output, found(inspection.key(path), "the key " + path));
            } else {
                print(output, found(inspection.value(path, value), "the value \"" + value + "\" of " + path));
            }
        }
        return ExitCode.DONE.number();
    }

    private RegistryKeyPath path() {
        try {
            return RegistryKeyPath.of(key);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.WRONG_USE, "KEY \"" + key + "\": " + e.getMessage()
                    + ". Separate the names by one backslash each.");
        }
    }

    private <T> T found(Reading<T> reading, String what) {
        return switch (reading) {
            case Reading.Known<T>(T known) -> known;
            case Reading.Absent<T>() -> throw new CommandFailure(ExitCode.FAILED, hive + ": " + what + " is not there.");
            case Reading.Unreadable<T>(var problem) -> throw CommandFailure.of(problem);
        };
    }

    private static void print(Output output, HiveInspection.Key found) {
        output.result(() -> Tree.of("format", 1).with("path", found.path()).with("lastWritten", found.lastWritten())
                .with("subkeys", found.subkeys()).with("values", found.values(), HiveGetCommand::tree), () -> lines(found));
    }

    private static List<String> lines(HiveInspection.Key found) {
        var lines = new ArrayList<>(List.of(Printable.line("[" + found.path() + "]  last written " + found.lastWritten())));
        found.values().forEach(each -> lines.add("  " + line(each)));
        found.subkeys().forEach(name -> lines.add("  [" + Printable.line(name) + "]"));
        return lines;
    }

    private static void print(Output output, RegistryValue found) {
        output.result(() -> tree(found).with("format", 1), () -> List.of(line(found)));
    }

    private static String line(RegistryValue value) {
        String name = value.name().isEmpty() ? "(default)" : value.name();
        return Printable.line(name + "  " + value.type() + "  " + text(value).orElse(value.data().hex()));
    }

    private static Tree tree(RegistryValue value) {
        return Tree.of("name", value.name()).with("type", value.type()).with("text", text(value))
                .with("raw", value.data().hex());
    }

    /** The data as a person reads it; empty for bytes. */
    private static Optional<String> text(RegistryValue value) {
        if (value.asDword().isPresent()) {
            return Optional.of(Integer.toUnsignedString(value.asDword().getAsInt()));
        }
        boolean text = value.type().equals(RegistryType.SZ) || value.type().equals(RegistryType.EXPAND_SZ);
        return text ? Optional.of(value.asText()) : Optional.empty();
    }
}
