package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Objects;

/** A line of a journal cannot be understood. */
public final class JournalFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;

    JournalFault(int column, String reason) {
        super(reason);
        this.column = column;
    }

    static JournalFault of(JsonProcessingException damaged) {
        int column = damaged.getLocation() == null ? 1 : damaged.getLocation().getColumnNr();
        var fault = new JournalFault(column, switch (damaged) {
            case UnrecognizedPropertyException unknown -> "unknown field \"" + unknown.getPropertyName() + "\"";
            case InvalidTypeIdException unknown when unknown.getTypeId() == null -> "the field that names its kind is missing";
            case InvalidTypeIdException unknown -> "unknown kind \"" + unknown.getTypeId() + "\"";
            case JsonMappingException faulty -> field(faulty) + plain(damaged.getOriginalMessage());
            default -> plain(damaged.getOriginalMessage());
        });
        fault.initCause(damaged);
        return fault;
    }

    private static String field(JsonMappingException faulty) {
        return faulty.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull)
                .reduce((first, second) -> second).map(name -> "field \"" + name + "\": ").orElse("");
    }

    /** Jackson names its own switches and our classes behind a semicolon or in brackets, which tells a user nothing. */
    private static String plain(String message) {
        if (message.startsWith("Trailing token")) {
            return "something follows the event on its line";
        }
        return message.split(";|\\(class ", 2)[0].replaceAll("`?(?:dev\\.bootmend|java)\\.[\\w.$]*[.$](\\w+)`?", "$1")
                .replace("creator property", "field").strip();
    }

    /** Where in the line, from 1. */
    public int column() {
        return column;
    }
}
