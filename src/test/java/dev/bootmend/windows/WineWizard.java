package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The window of the installed wizard, used from outside: real keys by xdotool, and what is seen on the screen. The rail at
 * the left marks the present page with a bar; it is pale while the wizard is busy.
 */
final class WineWizard {

    private static final int BLUE = 0x0969DA;
    private static final int LEAST_BAR = 20;
    private static final int RAIL = 215;
    private static final int BUTTON_WIDE = 40;
    private static final int BUTTON_HIGH = 8;
    private static final long LIMIT = Duration.ofMinutes(3).toNanos();

    private final WineMachine wine;
    private final Path pictures;
    private final String window;
    private int left;
    private int page = -1;

    private WineWizard(WineMachine wine, Path pictures, String window) {
        this.wine = wine;
        this.pictures = pictures;
        this.window = window;
    }

    /** Waits for the window and its first page. */
    static WineWizard opened(WineMachine wine, Path pictures) throws IOException, InterruptedException {
        String window = wine.run(Duration.ofMinutes(3), "xdotool", "search", "--sync", "--onlyvisible", "--name",
                "^BootMend$").output().lines().findFirst().orElseThrow();
        var wizard = new WineWizard(wine, pictures, window);
        String place = wine.run(Duration.ofMinutes(1), "xdotool", "getwindowgeometry", "--shell", window).output();
        wizard.left = place.lines().filter(line -> line.startsWith("X=")).mapToInt(line -> Integer.parseInt(line.substring(2)))
                .findFirst().orElseThrow();
        wine.run(Duration.ofMinutes(1), "xdotool", "windowfocus", "--sync", window);
        wizard.awaitNextPage("1-start");
        return wizard;
    }

    /** Presses keys, one after the other, as xdotool names them. */
    void press(String... keys) throws IOException, InterruptedException {
        wine.run(Duration.ofMinutes(1), Stream.concat(Stream.of("xdotool", "key", "--delay", "250"), Stream.of(keys))
                .toArray(String[]::new));
    }

    /** Presses Enter and waits until the next page is there; leaves its picture. */
    void forward(String name) throws IOException, InterruptedException {
        press("Return");
        awaitNextPage(name);
    }

    /** Waits until the mark in the rail stands lower than before and the picture does not change any more. */
    void awaitNextPage(String name) throws IOException, InterruptedException {
        int[] last = {};
        for (long end = System.nanoTime() + LIMIT; System.nanoTime() < end; Thread.sleep(400)) {
            BufferedImage now = picture(name);
            int[] pixels = pixels(now);
            int bar = isFilled(now) ? bar(now) : -1;
            if (bar > page && Arrays.equals(last, pixels)) {
                page = bar;
                return;
            }
            last = bar > page ? pixels : new int[0];
        }
        throw new AssertionError("the next page did not come; the screen is in " + file(name));
    }

    /** Waits until something that has to be seen on the screen is there. */
    void await(String name, Seen seen) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + LIMIT; System.nanoTime() < end; Thread.sleep(400)) {
            if (seen.on(picture(name))) {
                return;
            }
        }
        throw new AssertionError("what was waited for did not come; the screen is in " + file(name));
    }

    /** What is looked for in a picture of the screen. */
    interface Seen {
        boolean on(BufferedImage screen);
    }

    /** Whether the way forward, at the lower right of the window, can be pressed. */
    boolean isForwardEnabled(BufferedImage screen) {
        return IntStream.range(screen.getHeight() * 3 / 4, screen.getHeight()).filter(y ->
                IntStream.range(screen.getWidth() / 2, screen.getWidth()).filter(x -> isBlue(screen, x, y)).count() > BUTTON_WIDE)
                .count() > BUTTON_HIGH; // more than the frame of a button that has the focus
    }

    private BufferedImage picture(String name) throws IOException, InterruptedException {
        int colours = wine.photograph(file(name));
        assertTrue(colours > 0);
        return ImageIO.read(file(name).toFile());
    }

    private Path file(String name) {
        return pictures.resolve("wine-" + name + ".png");
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Whether there is something to press or a tab beside the rail: a page that is still worked out has nothing yet. */
    private boolean isFilled(BufferedImage screen) {
        return IntStream.range(0, screen.getHeight()).anyMatch(y ->
                IntStream.range(left + RAIL, screen.getWidth()).filter(x -> isBlue(screen, x, y)).count() > BUTTON_WIDE);
    }

    /** Where the bar ends, or -1 without a bar. */
    private int bar(BufferedImage screen) {
        int length = 0;
        for (int y = 0; y < screen.getHeight(); y++) {
            boolean blue = isBlue(screen, left + 1, y);
            if (!blue && length >= LEAST_BAR) {
                return y;
            }
            length = blue ? length + 1 : 0;
        }
        return -1;
    }

    private static boolean isBlue(BufferedImage screen, int x, int y) {
        return (screen.getRGB(x, y) & 0xFFFFFF) == BLUE;
    }
}
