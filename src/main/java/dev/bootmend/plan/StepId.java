package dev.bootmend.plan;

/**
 * Names one step that a recipe can have on one disk. The same choice on the same disk has the same id in every plan,
 * so that unticking one step leaves the ids of all others, such as {@code bcd/imcdevice/b3a1c0de-…}.
 */
public record StepId(String value) implements Comparable<StepId> {

    public StepId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a step id is blank");
        }
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
