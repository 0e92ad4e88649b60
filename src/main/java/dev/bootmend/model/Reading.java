package dev.bootmend.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a look at the disk. "It is not there" and "we could not look" are different answers.
 *
 * @param <T> what was looked for
 */
public sealed interface Reading<T> {

    /** It was read. */
    record Known<T>(T value) implements Reading<T> {
    }

    /** It was looked for and is not there. */
    record Absent<T>() implements Reading<T> {
    }

    /** It could not be looked for, or what is there cannot be understood. */
    record Unreadable<T>(Problem problem) implements Reading<T> {
    }

    static <T> Reading<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Reading<T> absent() {
        return new Absent<>();
    }

    static <T> Reading<T> unreadable(Problem problem) {
        return new Unreadable<>(problem);
    }

    /** The value when it was read, otherwise empty; only for callers to whom both other answers mean the same. */
    default Optional<T> toOptional() {
        return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known<T>;
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    default boolean isUnreadable() {
        return this instanceof Unreadable<T>;
    }

    default <R> Reading<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Known<T>(T value) -> known(function.apply(value));
            case Absent<T>() -> absent();
            case Unreadable<T>(Problem problem) -> unreadable(problem);
        };
    }
}
