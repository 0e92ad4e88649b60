package dev.bootmend.hive;

/**
 * What became of one log.
 *
 * @param log the name given with the log
 * @param outcome whether it was used, or why not
 */
public record LogUse(String log, Outcome outcome) {

    /** Whether a log was used, or why not. */
    public enum Outcome {

        APPLIED("applied"),
        NOT_NEEDED("not needed: the hive is clean"),
        EMPTY("empty"),
        NOT_A_LOG("not a transaction log"),
        CHECKSUM_WRONG("its base block fails the checksum"),
        UNFINISHED("its two sequence numbers differ: it was not written completely"),
        OTHER_HIVE("older than the hive, or it belongs to another state of it"),
        NO_CONTINUATION("its entries do not continue what was applied before"),
        NO_VALID_ENTRY("its first entry is damaged"),
        SUPERSEDED("another log was enough");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }

        /** In words, as the second half of a sentence that begins with the name of the log. */
        public String reason() {
            return reason;
        }
    }

    @Override
    public String toString() {
        return log + ": " + outcome.reason();
    }
}
