package dev.bootmend.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes {@code machine.json} of a practice machine. */
public final class PracticeMachineFile {

    /** The name of the file in the folder of the machine. */
    public static final String NAME = "machine.json";

    /** The newest format that this version understands, and the one it writes. */
    public static final int FORMAT = 1;

    private static final String REMEDY = "Put back a copy of the folder, or create the practice machine again.";

    private static final JsonMapper MAPPER = Json.mapper().rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PracticeMachineFile() {
    }

    /** The shape of the file. */
    private record Stored(int format, PracticeDescription machine) {
    }

    /**
     * Understands the content of a machine file.
     *
     * @param place how the file is called in messages
     * @throws JsonFileException when it is damaged or was written by a newer version
     */
    public static PracticeDescription read(byte[] content, String place) throws JsonFileException {
        try {
            refuseOtherFormat(MAPPER.readTree(content), place);
            return MAPPER.readValue(content, Stored.class).machine();
        } catch (JacksonException damaged) {
            throw new JsonFileException(problem(damaged, place));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", impossible);
        }
    }

    /** The content of a machine file: the same bytes for the same description. */
    public static byte[] write(PracticeDescription description) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            String text = MAPPER.writer(printer).writeValueAsString(new Stored(FORMAT, description));
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a description in memory cannot fail to be written", impossible);
        }
    }

    private static void refuseOtherFormat(JsonNode root, String place) throws JsonFileException {
        JsonNode format = root.path("format");
        if (!format.isInt()) {
            throw new JsonFileException(new Problem(place,
                    "It has no number \"format\", so it does not describe a practice machine.", REMEDY));
        }
        if (format.intValue() > FORMAT || format.intValue() < 1) {
            throw new JsonFileException(new Problem(place, "Its format is " + format.intValue()
                    + "; this version of BootMend understands up to " + FORMAT + ".",
                    "Open it with the version of BootMend that made it."));
        }
    }

    private static Problem problem(JacksonException damaged, String place) {
        var location = damaged.getLocation();
        String line = location == null ? "" : ", line " + location.getLineNr();
        // behind a semicolon Jackson names its own switches, which tell a user nothing
        String reason = damaged.getOriginalMessage().split(";", 2)[0].replace("creator property", "field");
        return new Problem(place + line, reason + ".", REMEDY);
    }
}
