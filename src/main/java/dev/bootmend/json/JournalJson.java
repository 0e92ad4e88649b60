package dev.bootmend.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.run.JournalEvent;

/** A journal event as one line of JSON; the form is frozen per {@link #FORMAT}. */
public final class JournalJson {

    /** The version of the form, written into the first line of every journal. */
    public static final int FORMAT = 1;

    private final JsonMapper mapper = Json.mapper().rebuild()
            .addMixIn(JournalEvent.class, EventForm.class)
            .addMixIn(DiskIdentity.class, IdentityForm.class)
            .addMixIn(RepairTarget.class, TargetForm.class)
            .build();

    JsonMapper mapper() {
        return mapper;
    }

    /** One line without its line end. */
    public String line(JournalEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every journal event can be written", e);
        }
    }

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException with the column and what was expected
     */
    public JournalEvent event(String line) {
        try {
            return mapper.readValue(line, JournalEvent.class);
        } catch (JsonProcessingException e) {
            String column = e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
            throw new IllegalArgumentException(column + e.getOriginalMessage(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = JournalEvent.Started.class, name = "started"),
        @JsonSubTypes.Type(value = JournalEvent.Examined.class, name = "examined"),
        @JsonSubTypes.Type(value = JournalEvent.BackedUp.class, name = "backed-up"),
        @JsonSubTypes.Type(value = JournalEvent.Intent.class, name = "intent"),
        @JsonSubTypes.Type(value = JournalEvent.Acted.class, name = "acted"),
        @JsonSubTypes.Type(value = JournalEvent.Ended.class, name = "ended"),
        @JsonSubTypes.Type(value = JournalEvent.Finished.class, name = "finished")
    })
    private interface EventForm {
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
