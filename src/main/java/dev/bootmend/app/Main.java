package dev.bootmend.app;

import java.util.Optional;

/** The program itself, on a Java that is new enough. */
public final class Main {

    private Main() {
    }

    /** Says which version this is. */
    public static void main(String[] arguments) {
        System.out.println("BootMend " + version());
    }

    /** The version in the manifest of the jar; run from class files there is none, and that is what it says. */
    public static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("(built from source, not packaged)");
    }
}
