package dev.bootmend.hive;

/** In which condition a hive was found, and whether what is shown now is what Windows would see. */
public enum HiveState {

    /** Written completely; logs beside it do not matter. */
    CLEAN("clean"),

    /** The last write was interrupted; its logs were applied in memory. The file itself is unchanged. */
    RECOVERED("recovered from its logs"),

    /** The base block was damaged; it was rebuilt from a log, and the log applied, in memory. */
    REBUILT("rebuilt from a log"),

    /** The last write was interrupted and no log could be applied: the content may be inconsistent or old. */
    DIRTY("dirty, and no log completes it"),

    /** The base block is damaged and no log could replace it: the content is a guess. */
    BASE_BLOCK_DAMAGED("damaged in its base block"),

    /** The file ends before the hive does: only part of the content is there. */
    TRUNCATED("cut off");

    private final String description;

    HiveState(String description) {
        this.description = description;
    }

    /** In words, to follow "the hive is". */
    public String description() {
        return description;
    }

    /** Whether the content shown is complete and consistent, so that it may be edited without asking first. */
    public boolean isReliable() {
        return switch (this) {
            case CLEAN, RECOVERED, REBUILT -> true;
            case DIRTY, BASE_BLOCK_DAMAGED, TRUNCATED -> false;
        };
    }
}
