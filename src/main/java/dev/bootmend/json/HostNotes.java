package dev.bootmend.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Problem;
import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a machine without drive letters and without a registry remembers in their place, as a JSON file.
 *
 * @param letters the letters that partitions have at present
 * @param hives the hives that are loaded at present
 */
public record HostNotes(List<Letter> letters, List<Hive> hives) {

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = Json.mapper();

    public static final HostNotes NONE = new HostNotes(List.of(), List.of());

    /**
     * A partition, by what does not change when the disk is attached again.
     *
     * @param disk the identity of the disk in words
     */
    public record Place(String disk, ByteOffset start) {
    }

    /** One letter. */
    public record Letter(DriveLetter letter, Place place) {
    }

    /** One loaded hive; {@code mount} is the name below {@code HKEY_LOCAL_MACHINE}. */
    public record Hive(String mount, Place place, VolumePath path) {
    }

    /** The shape of the file. */
    private record Stored(int format, HostNotes notes) {
    }

    public HostNotes {
        letters = List.copyOf(letters);
        hives = List.copyOf(hives);
    }

    /**
     * Understands the content of the file.
     *
     * @param place how the file is called in messages
     * @throws JsonFileException when it is damaged or of a newer format
     */
    public static HostNotes read(byte[] content, String place) throws JsonFileException {
        Stored stored;
        try {
            stored = MAPPER.readValue(content, Stored.class);
        } catch (JacksonException damaged) {
            throw new JsonFileException(problem(place, damaged.getOriginalMessage() + "."));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", impossible);
        }
        if (stored.format() != FORMAT) {
            throw new JsonFileException(problem(place, "Its format is " + stored.format() + ", expected " + FORMAT + "."));
        }
        return stored.notes();
    }

    private static Problem problem(String place, String detail) {
        return new Problem(place, detail, "It holds only the letters and hives of runs; when no run is under way, remove it.");
    }

    /** The content of the file. */
    public byte[] write() {
        try {
            return (MAPPER.writeValueAsString(new Stored(FORMAT, this)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException impossible) {
            throw new UncheckedIOException("notes in memory cannot fail to be written", impossible);
        }
    }
}
