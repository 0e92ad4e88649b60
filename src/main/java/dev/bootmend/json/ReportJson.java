package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import java.util.List;
import java.util.Locale;

/** The report of a run as JSON: the journal's events in order, in the form the journal is kept in. */
public final class ReportJson {

    private final JsonMapper mapper = new JournalJson().mapper().rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The whole report. */
    public String of(RunRecord run) {
        try {
            return mapper.writerFor(Form.class).writeValueAsString(new Form(JournalJson.FORMAT, run.id().value(),
                    run.finished().map(end -> end.status().name().toLowerCase(Locale.ROOT)).orElse("interrupted"), run.events())) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every report can be written", e);
        }
    }

    private record Form(int format, String run, String status, List<JournalEvent> events) {
    }
}
