package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages and exit codes of bcdedit, line by line, as captures and Microsoft's pages have them. */
class BcdeditMessagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "/set {default} timeout2 5 | 1 | The element data type specified is not recognized, or does not apply to the"
                    + " specified entry. # Run \"bcdedit /?\" for command line assistance. # Element not found.",
            "/set {default} displaybootmenu yes | 1 | The element data type specified is not recognized, or does not apply to the"
                    + " specified entry. # Run \"bcdedit /?\" for command line assistance. # Element not found.",
            "/enum zebra | 1 | The specified entry type is invalid. # Run \"bcdedit /?\" for command line assistance."
                    + " # The parameter is incorrect.",
            "/set {zebra} path x | 1 | The specified entry identifier is not valid."
                    + " # Run \"bcdedit /?\" for command line assistance. # The parameter is incorrect.",
            "/set {default} device partition=Q: | 1 | The device is not valid as specified."
                    + " # Run \"bcdedit /?\" for command line assistance. # The parameter is incorrect.",
            "/set {bootmgr} timeout soon | 1 | The integer data is not valid as specified."
                    + " # Run \"bcdedit /?\" for command line assistance. # The parameter is incorrect.",
            "/set {default} path | 1 | The set command specified is not valid."
                    + " # Run \"bcdedit /?\" for command line assistance. # The parameter is incorrect.",
            "/deletevalue {default} imcdevice | 1 | An error occurred while attempting to delete the specified data element."
                    + " # Element not found.",
            "/delete {99999999-0000-0000-0000-000000000000} | 1 | An error occurred while attempting to delete the specified"
                    + " entry. # The system cannot find the file specified.",
            "/set {bootmgr} timeout 30 | 0 | The operation completed successfully.",
            "/ems {default} ON | 0 | The operation completed successfully."})
    void theMessageIsTheOneOfBcdedit(String command, int exitCode, String message) throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        byte[] before = Files.readAllBytes(machine.storeFile());
        ToolResult result = machine.bcdedit(command.split(" "));
        assertEquals(List.of(message.split(" # ")), lines(result));
        assertEquals(exitCode, result.exitCode());
        if (exitCode != 0) {
            assertArrayEquals(before, Files.readAllBytes(machine.storeFile()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "F:\\Boot\\NONE | The system cannot find the file specified.",
            "C:\\Boot\\BCD | Access is denied."})
    void aStoreThatCannotBeOpenedSaysWhy(String store, String reason) throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult result = machine.run(Tool.BCDEDIT, "/store", store, "/enum");
        assertEquals(List.of("The boot configuration data store could not be opened.", reason), lines(result).subList(0, 2));
        assertEquals(1, result.exitCode());
    }

    private static List<String> lines(ToolResult result) {
        return result.output().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
