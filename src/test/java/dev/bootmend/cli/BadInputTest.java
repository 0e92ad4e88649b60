package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.app.Terminal;
import dev.bootmend.app.Terminal.Answer;
import dev.bootmend.flow.PracticeBench;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is named wrongly or is broken: one message with the place and the remedy, the documented code, nothing written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String RECIPE = "--recipe=stop-0x67-imc";

    private Path folder;
    private PracticeBench bench;

    @BeforeAll
    void makeInputs(@TempDir Path shared) throws IOException {
        folder = shared;
        bench = PracticeBench.of("gen2-imc", folder.resolve("m"));
        byte[] hive = Files.readAllBytes(hive());
        byte[] store = Files.readAllBytes(store());
        Files.write(folder.resolve("nohive"), "this is a text, and no hive at all".repeat(200).getBytes());
        Files.write(folder.resolve("short"), java.util.Arrays.copyOf(hive, 9000));
        Files.write(folder.resolve("empty"), new byte[0]);
        Files.write(folder.resolve("cyclic"), cyclic(store));
        Files.createDirectory(folder.resolve("folder"));
        Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(folder.resolve("damaged/machine.json"), "{\n  \"format\" : 1,\n  \"machine\" : {\n");
        Files.createDirectory(folder.resolve("newer"));
        Files.writeString(folder.resolve("newer/machine.json"), "{ \"format\" : 99, \"machine\" : {} }");
    }

    private Path hive() {
        return bench.folder().resolve("disk1/volume4/Windows/System32/config/SYSTEM");
    }

    private Path store() {
        return bench.folder().resolve("disk1/volume2/EFI/Microsoft/Boot/BCD");
    }

    /** The list of subkeys of the root names the root itself (regf specification, msuhanov: key node, fast leaf). */
    private static byte[] cyclic(byte[] hive) {
        ByteBuffer bytes = ByteBuffer.wrap(hive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int root = bytes.getInt(36);
        int list = 4096 + bytes.getInt(4096 + root + 4 + 28);
        for (int entry = 0; entry < bytes.getShort(list + 4 + 2); entry++) {
            int size = bytes.getShort(list + 4) == 0x696c ? 4 : 8;
            bytes.putInt(list + 8 + entry * size, root);
        }
        return bytes.array();
    }

    /** The command, its exit code, and what its message has to say. */
    static Stream<Arguments> commands() {
        return Stream.of(
                bad(1, "nohive", "hive", "info", "@nohive"), bad(1, "nohive", "bcd", "list", "@nohive"),
                bad(1, "nohive", "hive", "get", "@nohive", "Select"),
                bad(1, "short", "hive", "info", "@short"), bad(1, "empty", "hive", "info", "@empty"),
                bad(1, "empty", "bcd", "list", "@empty"),
                bad(1, "cyclic", "hive", "info", "@cyclic"), bad(1, "cyclic", "bcd", "list", "@cyclic"),
                bad(1, "folder: this is not a file", "hive", "info", "@folder"),
                bad(1, "nowhere: there is no such file", "bcd", "list", "@nowhere"),
                bad(1, "no BCD store", "bcd", "list", "@m/disk1/volume4/Windows/System32/config/SYSTEM"),
                bad(2, "Separate the names", "hive", "get", "@nohive", "a\\\\b"),
                bad(1, "it is no practice machine", "diagnose", "--machine=@folder"),
                bad(1, "it is no practice machine", "machine", "--machine=@nowhere"),
                bad(1, "it is no practice machine", "runs", "--machine=@nohive"),
                bad(1, "machine.json, line 4", "diagnose", "--machine=@damaged"),
                bad(1, "its format is 99", "apply", RECIPE, "--yes", "--machine=@newer"),
                bad(2, "no screen with \"xyzzy\"", "diagnose", "--screen=xyzzy", "--machine=@m"),
                bad(2, "There is no recipe \"x\". The recipes are", "plan", "--recipe=x", "--machine=@m"),
                bad(2, "has no group \"x\". Its groups are: bcd, registry", "apply", RECIPE, "--group=x", "--machine=@m"),
                bad(2, "has no group \"x\"", "apply", RECIPE, "--without-group=x", "--machine=@m"),
                bad(2, "has no option \"x\"", "apply", RECIPE, "--set=x=1", "--machine=@m"),
                bad(2, "write OPTION=VALUE", "apply", RECIPE, "--set=x", "--machine=@m"),
                bad(2, "There is no scenario \"x\"", "practice", "create", "@new", "--scenario=x"),
                bad(2, "There is no scenario \"x\"", "tour", "--output=@new", "--scenario=x"),
                bad(1, "folder is not empty", "practice", "create", "@m", "--scenario=gen1"),
                bad(1, "cannot be used as a folder", "practice", "create", "@nohive", "--scenario=gen1"),
                bad(3, "Disk 0 belongs to this machine", "apply", RECIPE, "--disk=0", "--yes", "--machine=@m"),
                bad(3, "Disk 2 belongs to this machine", "apply", RECIPE, "--disk=2", "--yes", "--machine=@m"),
                bad(2, "--disk 9: there is no such disk. The disks are: 0, 1, 2", "apply", RECIPE, "--disk=9", "--yes", "--machine=@m"),
                bad(2, "--disk -1", "apply", RECIPE, "--disk=-1", "--yes", "--machine=@m"),
                bad(2, "is not a whole number", "apply", RECIPE, "--disk=one", "--yes", "--machine=@m"),
                bad(2, "Disk 1 has no partition 9", "apply", RECIPE, "--disk=1", "--partition=9", "--yes", "--machine=@m"),
                bad(2, "--partition needs --disk", "apply", RECIPE, "--partition=1", "--yes", "--machine=@m"),
                bad(3, "no Windows on the chosen partition", "apply", RECIPE, "--disk=1", "--partition=1", "--yes", "--machine=@m"),
                bad(3, "Add --yes", "apply", RECIPE, "--machine=@m"),
                bad(2, "Two machines are named", "--machine=@folder", "diagnose", "--machine=@m"),
                bad(2, "is not the id of a run", "undo", "x", "--machine=@m"),
                bad(2, "There is no run 20261120-200312-a1b2", "undo", "20261120-200312-a1b2", "--yes", "--machine=@m"),
                bad(2, "Missing required option: '--recipe=ID'", "apply", "--machine=@m"),
                bad(2, "Missing required parameter: 'RUN'", "undo"), bad(2, "Missing required parameter", "hive", "get", "@nohive"),
                bad(2, "Name one of the commands", "bcd"), bad(2, "no command, option or argument 'frobnicate'", "frobnicate"),
                bad(2, "'--frobnicate'", "diagnose", "--frobnicate"));
    }

    private static Arguments bad(int code, String says, String... command) {
        return Arguments.of(code, says, List.of(command));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("commands")
    void oneMessageTheDocumentedCodeAndNothingWritten(int code, String says, List<String> command) throws IOException {
        SortedMap<String, Long> before = files();
        Answer answer = type(command.toArray(String[]::new));
        assertEquals(code, answer.code(), answer.toString());
        saysOnce(answer.err());
        assertTrue(answer.err().toLowerCase().contains(says.toLowerCase()), answer.err());
        assertEquals(before, files());
    }

    private Answer type(String... command) {
        return Terminal.type(folder.resolve("home"), Stream.of(command)
                .map(word -> word.replace("@", folder + "/")).toArray(String[]::new));
    }

    private static void saysOnce(String err) {
        assertTrue(err.startsWith("bootmend: "), err);
        assertEquals(1, err.split("bootmend: ", -1).length - 1, err);
        assertFalse(err.contains("Exception") || err.contains("\tat ") || err.contains("defect"), err);
        assertTrue(err.lines().count() <= 3, err);
    }

    /** Every file below the folder with its size and time, but for the identities that a first look writes down. */
    private SortedMap<String, Long> files() throws IOException {
        var found = new TreeMap<String, Long>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("bootmend/identities.jsonl")).toList()) {
                found.put(entry.toString(), Files.size(entry) * 31 + Files.getLastModifiedTime(entry).toMillis());
            }
        }
        return found;
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("a store whose objects have no type", "disk1/volume2/EFI/Microsoft/Boot/BCD", "Description"),
                Arguments.of("a store that is no hive", "disk1/volume2/EFI/Microsoft/Boot/BCD", "regf"),
                Arguments.of("a SYSTEM hive that is none", "disk1/volume4/Windows/System32/config/SYSTEM", "regf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aDamagedFileOfTheDiskIsSaidAndLeftAlone(String what, String file, String broken) throws IOException {
        PracticeBench damaged = PracticeBench.of("gen2-imc-entries", folder.resolve("d" + what.hashCode()));
        Path path = damaged.folder().resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, new String(bytes, StandardCharsets.ISO_8859_1).replace(broken, "X".repeat(broken.length()))
                .getBytes(StandardCharsets.ISO_8859_1));
        refusedUntouched(damaged, "--group=registry");
    }

    private void refusedUntouched(PracticeBench damaged, String... more) throws IOException {
        SortedMap<String, String> before = damaged.content();
        Answer diagnosis = type("diagnose", "--machine=" + damaged.folder());
        assertTrue(diagnosis.code() == 0 || diagnosis.code() == 3, diagnosis.toString());
        Answer apply = type(Stream.concat(Stream.of("apply", RECIPE, "--yes", "--machine=" + damaged.folder()),
                Stream.of(more)).toArray(String[]::new));
        assertEquals(3, apply.code(), apply.toString());
        assertTrue(apply.err().startsWith("bootmend: "), apply.err());
        assertFalse(apply.err().contains("Exception"), apply.err());
        assertEquals(before, damaged.content());
    }

    @Test
    void aStoreWithoutBootmgrIsListedAndWhatItLacksIsSaid() throws IOException {
        byte[] bytes = Files.readAllBytes(store());
        Files.write(folder.resolve("nobootmgr"), new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("{9dea862c", "{9dea862d").getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = type("bcd", "list", "@nobootmgr");
        assertEquals(0, answer.code());
        assertTrue(answer.err().contains("nobootmgr: the store has no {bootmgr} object"), answer.err());
        assertTrue(answer.out().contains("winload.efi"), answer.out());
    }

    @Test
    void aPartitionTableWithWrongChecksumsIsSaidAndLeftAlone() throws IOException {
        PracticeBench both = PracticeBench.of("gen2-imc", folder.resolve("gpt"));
        List<Path> headers;
        try (Stream<Path> sectors = Files.list(both.folder().resolve("disk1/sectors"))) {
            headers = sectors.filter(BadInputTest::holdsHeader).sorted().toList();
        }
        assertEquals(2, headers.size());
        spoil(headers.getFirst());
        Answer primary = type("machine", "--machine=" + both.folder());
        assertEquals(0, primary.code(), primary.err());
        assertTrue(primary.out().toLowerCase().contains("checksum") || primary.out().contains("CRC"), primary.out());
        spoil(headers.getLast());
        refusedUntouched(both);
    }

    private static boolean holdsHeader(Path file) {
        return header(file) >= 0;
    }

    private static int header(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .indexOf("EFI PART") : -1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[header(file) + 16] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() throws IOException {
        Path secret = Files.write(folder.resolve("secret"), new byte[5000]);
        Assumptions.assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret),
                "this user reads every file");
        Answer answer = type("hive", "info", "@secret");
        assertEquals(1, answer.code());
        saysOnce(answer.err());
        assertTrue(answer.err().contains("denied"), answer.err());
    }

    @Test
    void aFullOrReadOnlyDiskIsSaidAndTheTargetStaysAsItWas() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(mounts("-t", "tmpfs", "-o", "size=6m", "bootmend-test", small.toString()),
                "no file system can be mounted here");
        try {
            PracticeBench full = PracticeBench.of("gen2-imc", small.resolve("m"));
            SortedMap<String, String> before = full.content();
            fill(small.resolve("ballast"));
            Answer noRoom = type("apply", RECIPE, "--yes", "--machine=" + full.folder());
            assertTrue(noRoom.code() == 1 || noRoom.code() == 3, noRoom.toString());
            assertFalse(noRoom.err().contains("Exception") || noRoom.err().contains("defect"), noRoom.err());
            assertTrue((noRoom.out() + noRoom.err()).contains("No space left"), noRoom.toString());
            assertEquals(before, full.content());
            Files.delete(small.resolve("ballast"));
            assertTrue(mounts("-o", "remount,ro", small.toString()));
            Answer readOnly = type("apply", RECIPE, "--yes", "--machine=" + full.folder());
            assertEquals(3, readOnly.code(), readOnly.toString());
            saysOnce(readOnly.err());
            assertTrue(readOnly.err().contains("Read-only file system"), readOnly.err());
            Answer looked = type("diagnose", "--machine=" + full.folder());
            assertEquals(0, looked.code(), "looking needs no room");
            assertTrue(looked.err().contains("The identity of disk 1 could not be written down"), looked.err());
            assertTrue(readOnly.out().contains("Note: The identity of disk 1 could not be written down"), readOnly.out());
            assertEquals(before, full.content());
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var file = Files.newOutputStream(ballast)) {
            byte[] piece = new byte[4096];
            for (int i = 0; i < 4096; i++) {
                file.write(piece);
            }
        } catch (java.nio.file.FileSystemException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
        } catch (IOException full) {
            assertTrue(full.getMessage().contains("space"), full.toString());
        }
    }

    private static boolean mounts(String... arguments) throws Exception {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
