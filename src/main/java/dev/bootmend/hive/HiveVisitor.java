package dev.bootmend.hive;

import java.io.IOException;

/** What to do with each key and value of a {@link HiveWalk}. Damage met inside a method is recorded by the walk. */
public interface HiveVisitor {

    /** A visitor that looks at nothing, for a walk that only counts and checks. */
    HiveVisitor NOTHING = new HiveVisitor() { };

    /** Called for every key, parents before their subkeys. */
    default void key(HiveKey key) throws IOException {
    }

    /** Called for every value, after its key and before the subkeys. */
    default void value(HiveKey key, HiveValue value) throws IOException {
    }
}
