package dev.bootmend.plan;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Collects the plain differences of one thing: each property that is not the same on both sides. */
final class Difference<T> {

    private final DiskNumber disk;
    private final String subject;
    private final T before;
    private final T after;
    private final List<Change> changes = new ArrayList<>();

    Difference(DiskNumber disk, String subject, T before, T after) {
        this.disk = disk;
        this.subject = subject;
        this.before = before;
        this.after = after;
    }

    Difference<T> in(String property, Function<T, ?> value) {
        Object was = value.apply(before);
        Object is = value.apply(after);
        if (was != is && !Objects.equals(was, is)) {
            changes.add(new Change.Other(disk, subject + ": " + property, shown(was), shown(is)));
        }
        return this;
    }

    List<Change> changes() {
        return changes;
    }

    /** A value as a technician reads it: nothing, a reading, or the value's own text. */
    static String shown(Object value) {
        return switch (value) {
            case Reading.Known<?>(var known) -> shown(known);
            case Reading.Absent<?>() -> "not there";
            case Reading.Unreadable<?>(Problem problem) -> "cannot be read: " + problem;
            case Optional<?> optional -> optional.map(Difference::shown).orElse("none");
            case Collection<?> all when all.isEmpty() -> "none";
            case Collection<?> all -> String.join(", ", all.stream().map(Difference::shown).toList());
            default -> value.toString();
        };
    }

    /** Whether something is there, in the words of {@link #shown}, without its content. */
    static String state(Reading<?> reading) {
        return reading.isKnown() ? "readable" : shown(reading);
    }
}
