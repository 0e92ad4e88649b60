package dev.bootmend.ui;

/** Something that takes time and must not run on the JavaFX thread. */
@FunctionalInterface
public interface Work<T> {

    /** Does it; any exception is handed to who started it. */
    T run(WorkProgress progress) throws Exception;
}
