package dev.bootmend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules that only the files themselves can show: their length, what a package says of itself, what no file may name. */
class SourceTreeTest {

    private static final int LONGEST_FILE = 350;

    /** Maven runs the tests in the project's own folder. */
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode", ".settings");

    /** Written in pieces, so that this file does not name what it looks for. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.$}/~-])/(?:" + "work|" + "root|" + "tmp/w)/\\w");

    private static final Pattern REGISTRY_HOST = Pattern.compile(String.join("|",
            "repo1?\\.maven\\." + "(?:apache\\.)?org", "registry\\.npm" + "js\\.org", "(?:deb|security)\\.debian" + "\\.org", "pypi" + "\\.org"));

    @Test
    void noJavaFileIsLongerThanTheLimit() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            long lines = isJava(file) ? text(file).lines().count() : 0;
            if (lines > LONGEST_FILE) {
                tooLong.add(PROJECT.relativize(file) + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "files of more than " + LONGEST_FILE + " lines");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> silent = new TreeSet<>();
        for (Path file : files()) {
            if (isJava(file) && file.startsWith(PROJECT.resolve("src/main/java"))
                    && !Files.exists(file.resolveSibling("package-info.java"))) {
                silent.add(PROJECT.relativize(file.getParent()));
            }
        }
        assertEquals(Set.of(), silent, "packages without package-info.java");
    }

    /** A public type that stands at the beginning of a line is the one of its file; between the two may be annotations. */
    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        Pattern type = Pattern.compile("(?m)^public (?:(?:static|final|sealed|abstract|non-sealed) )*(?:class|record|interface|enum|@interface) \\w+");
        Pattern commented = Pattern.compile("(?s)\\*/\\s*(?:@\\w+(?:\\((?:\"[^\"]*\"|[^\"()]|\\([^)]*\\))*\\))?\\s*)*$");
        Set<Path> silent = new TreeSet<>();
        for (Path file : files()) {
            var found = type.matcher(isJava(file) && file.startsWith(PROJECT.resolve("src/main/java")) ? text(file) : "");
            if (found.find() && !commented.matcher(text(file).substring(0, found.start())).find()) {
                silent.add(PROJECT.relativize(file));
            }
        }
        assertEquals(Set.of(), silent, "public types without a comment");
    }

    @Test
    void noFileNamesAPathOfTheMachineItWasWrittenOn() throws IOException {
        assertEquals(List.of(), placesOf(MACHINE_PATH));
    }

    @Test
    void noFileNamesTheHostOfAPackageRegistry() throws IOException {
        assertEquals(List.of(), placesOf(REGISTRY_HOST));
    }

    private static List<String> placesOf(Pattern unwanted) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (unwanted.matcher(lines.get(i)).find()) {
                    places.add(PROJECT.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return places;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOurs(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertFalse(files.isEmpty(), "no files below " + PROJECT);
        return files;
    }

    private static boolean isOurs(Path path) {
        return !NOT_OURS.contains(String.valueOf(path.getFileName()));
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    /** Every byte is a character in this encoding, so that pictures and other binary files can be searched too. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
