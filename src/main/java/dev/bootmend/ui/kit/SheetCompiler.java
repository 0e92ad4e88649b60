package dev.bootmend.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.Stylesheet;

/**
 * Turns the style sheets of the themes, with everything they import, into JavaFX's binary form (javafx.css.Stylesheet):
 * it is read at the start in a few milliseconds, where parsing the text takes a good part of the whole start. Run by
 * the build.
 */
public final class SheetCompiler {

    private static final List<String> SHEETS = List.of("light", "dark");

    private SheetCompiler() {
    }

    /** Writes {@code light.bss} and {@code dark.bss} beside the sheets in the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String sheet : SHEETS) {
            Path text = folder.resolve(sheet + ".css");
            Path binary = folder.resolve(sheet + ".bss");
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            int rules = Stylesheet.loadBinary(binary.toUri().toURL()).getRules().size();
            if (rules == 0) {
                Files.delete(binary);
                throw new IOException(text + " came out empty: is what it imports on the class path?");
            }
        }
    }
}
