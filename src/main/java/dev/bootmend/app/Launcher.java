package dev.bootmend.app;

import java.lang.reflect.InvocationTargetException;

/**
 * The entry point of {@code bootmend.jar}: checks the Java version, then hands over to {@code Main}.
 *
 * <p>It is the only class compiled for an old Java, so that one can load it and say what is missing. It names no other
 * class of the program, because an old Java would fail on loading those; and it is no JavaFX application, because the
 * {@code java} command refuses to start one from the class path.
 */
public final class Launcher {

    private static final int REQUIRED_JAVA = 21;

    /** {@code EX_USAGE} of sysexits.h: started in a way that cannot work. */
    private static final int EXIT_USAGE = 64;

    private Launcher() {
    }

    /**
     * Runs the program, or prints one sentence and exits with 64 when this Java is older than 21.
     *
     * @throws Throwable whatever {@code Main} throws
     */
    public static void main(String[] arguments) throws Throwable {
        if (feature(System.getProperty("java.specification.version")) < REQUIRED_JAVA) {
            System.err.println(requirement());
            System.exit(EXIT_USAGE);
        }
        try {
            Class.forName("dev.bootmend.app.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** The feature number of a {@code java.specification.version}: 8 for "1.8", 21 for "21". */
    static int feature(String specification) {
        String number = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(number);
    }

    private static String requirement() {
        return "BootMend needs Java " + REQUIRED_JAVA + " or newer, but was started with Java "
                + System.getProperty("java.version") + " from " + System.getProperty("java.home")
                + ": start it with a newer Java.";
    }
}
