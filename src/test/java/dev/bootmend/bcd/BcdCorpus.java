package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RegistryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real stores that are kept beside the checkout and not in it; tests that need them are skipped when they are absent. */
final class BcdCorpus {

    private static final Path FOLDER = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus"));

    private BcdCorpus() {
    }

    /** One row of bcd-elements.tsv, which another reader than ours wrote. */
    record Row(String file, Guid object, ObjectType type, ElementCode element, RegistryType registryType, Bytes data) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            var data = Bytes.ofHex(cells[6]);
            if (data.size() != Integer.parseInt(cells[5])) {
                throw new IllegalArgumentException("length does not fit the data: " + line);
            }
            return new Row(cells[0], Guid.of(cells[1]), new ObjectType(Integer.parseUnsignedInt(cells[2], 16)),
                    ElementCode.ofHex(cells[3]), new RegistryType(Integer.parseInt(cells[4])), data);
        }
    }

    static List<Row> elements() {
        require();
        try (var lines = Files.lines(FOLDER.resolve("bcd-elements.tsv"))) {
            return lines.skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every store, relative to the corpus. */
    static List<String> stores() {
        require();
        try (var files = Files.walk(FOLDER.resolve("bcd"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*(?i)\\.(log[12]?|bat)"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] content(String file) throws IOException {
        require();
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    static Hive open(String file) throws IOException {
        return Hive.open(ByteSource.of(content(file)), List.of());
    }

    private static void require() {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of real stores is not at " + FOLDER.toAbsolutePath().normalize());
    }
}
