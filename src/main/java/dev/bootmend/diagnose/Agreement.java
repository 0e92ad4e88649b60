package dev.bootmend.diagnose;

/**
 * Whether the disk fits what the screen showed.
 *
 * @param why one or two sentences
 */
public record Agreement(Kind kind, String why) {

    /** The three answers. */
    public enum Kind {
        AGREES("The disk agrees"),
        CONTRADICTS("The disk contradicts"),
        CANNOT_TELL("The disk cannot tell");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** Compares what the screen showed with what was found. */
    public static Agreement between(Symptom symptom, Diagnosis diagnosis) {
        return SymptomRule.of(symptom).judge(diagnosis);
    }
}
