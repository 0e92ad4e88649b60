package dev.bootmend.offline;

import java.util.function.Consumer;

/** What a tool prints: kept as a whole and passed on line by line. */
final class Transcript {

    private final StringBuilder output = new StringBuilder();
    private final Consumer<String> liveOutput;

    Transcript(Consumer<String> liveOutput) {
        this.liveOutput = liveOutput;
    }

    /** Prints one line; text of several lines is split. */
    void print(String text) {
        for (String line : text.split("\\r?\\n", -1)) {
            output.append(line).append("\r\n");
            liveOutput.accept(line);
        }
    }

    String output() {
        return output.toString();
    }
}
