package dev.bootmend.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.JournalEvent;

/** A journal event as one line of JSON; the form is frozen per {@link #FORMAT}, which the first line carries. */
public final class JournalJson {

    /** The newest form that this version reads, and the one it writes. */
    public static final int FORMAT = 1;

    private static final String FORMAT_FIELD = "format";

    private final JsonMapper mapper = Json.mapper().rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(JournalEvent.class, EventForm.class)
            .addMixIn(JournalEvent.Started.class, StartedForm.class)
            .addMixIn(IdentityNote.class, NoteForm.class)
            .addMixIn(DiskIdentity.class, IdentityForm.class)
            .addMixIn(RepairTarget.class, TargetForm.class)
            .build();

    JsonMapper mapper() {
        return mapper;
    }

    /** One line without its line end. */
    public String line(JournalEvent event) {
        try {
            return mapper.writeValueAsString(event instanceof JournalEvent.Started ? withFormat(event) : event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every journal event can be written", e);
        }
    }

    private ObjectNode withFormat(JournalEvent event) {
        ObjectNode line = mapper.createObjectNode().put(FORMAT_FIELD, FORMAT);
        line.setAll((ObjectNode) mapper.valueToTree(event));
        return line;
    }

    /**
     * Reads one line.
     *
     * @throws JournalFault when it is no event of a form that this version reads; says the column
     */
    public JournalEvent event(String line) throws JournalFault {
        try {
            requireKnownFormat(mapper.readTree(line));
            return mapper.readValue(line, JournalEvent.class);
        } catch (JsonProcessingException e) {
            throw JournalFault.of(e);
        }
    }

    private static void requireKnownFormat(JsonNode line) throws JournalFault {
        if (!line.isObject()) {
            throw new JournalFault(1, "a journal event was expected");
        }
        if (!line.path("event").asText().equals("started")) {
            return;
        }
        JsonNode format = line.path(FORMAT_FIELD);
        if (!format.isInt() || format.intValue() < 1) {
            throw new JournalFault(1, "the first line of a journal has no number \"format\"");
        }
        if (format.intValue() > FORMAT) {
            throw new JournalFault(1, "its format is " + format.intValue() + "; this version of BootMend reads up to "
                    + FORMAT + ". Open it with the version that wrote it");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = JournalEvent.Started.class, name = "started"),
        @JsonSubTypes.Type(value = JournalEvent.Examined.class, name = "examined"),
        @JsonSubTypes.Type(value = JournalEvent.BackedUp.class, name = "backed-up"),
        @JsonSubTypes.Type(value = JournalEvent.Surveyed.class, name = "surveyed"),
        @JsonSubTypes.Type(value = JournalEvent.DiskFound.class, name = "disk-found"),
        @JsonSubTypes.Type(value = JournalEvent.Intent.class, name = "intent"),
        @JsonSubTypes.Type(value = JournalEvent.Acted.class, name = "acted"),
        @JsonSubTypes.Type(value = JournalEvent.Ended.class, name = "ended"),
        @JsonSubTypes.Type(value = JournalEvent.Finished.class, name = "finished"),
        @JsonSubTypes.Type(value = JournalEvent.Settled.class, name = "settled")
    })
    private interface EventForm {
    }

    /** The format is not part of the event. */
    @JsonIgnoreProperties(FORMAT_FIELD)
    private interface StartedForm {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = IdentityNote.FirstSight.class, name = "first-sight"),
        @JsonSubTypes.Type(value = IdentityNote.Lent.class, name = "lent")
    })
    private interface NoteForm {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "style")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DiskIdentity.Mbr.class, name = "mbr"),
        @JsonSubTypes.Type(value = DiskIdentity.Gpt.class, name = "gpt"),
        @JsonSubTypes.Type(value = DiskIdentity.None.class, name = "none")
    })
    private interface IdentityForm {
    }

    @JsonIgnoreProperties("singlePartition")
    private interface TargetForm {
    }
}
