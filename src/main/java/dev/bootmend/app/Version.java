package dev.bootmend.app;

import java.util.Optional;

/** The version of this BootMend. */
final class Version {

    private Version() {
    }

    /** From the manifest of the jar; run from class files there is none, and that is what it says. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(built from source, not packaged)");
    }
}
