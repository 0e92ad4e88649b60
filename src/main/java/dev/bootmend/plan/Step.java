package dev.bootmend.plan;

/**
 * One operation of a plan and why it is there.
 *
 * @param group the recipe group it comes from, empty for what the engine adds around it
 */
public record Step(int index, Operation operation, Purpose purpose, String group) {

    /** Why a step is part of a plan. */
    public enum Purpose {
        /** Makes the repair possible, such as a temporary drive letter. */
        PREPARE,
        /** What the user asked for. */
        REPAIR,
        /** Takes a preparation back; always runs, also after a failure. */
        CLEAN_UP
    }
}
