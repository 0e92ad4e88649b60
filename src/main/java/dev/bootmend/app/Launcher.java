package dev.bootmend.app;

/** The entry point of {@code bootmend.jar}. */
public final class Launcher {

    private Launcher() {
    }

    public static void main(String[] arguments) {
        System.out.println("BootMend");
    }
}
