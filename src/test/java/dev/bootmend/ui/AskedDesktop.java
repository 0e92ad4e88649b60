package dev.bootmend.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desktop that answers as the test says and remembers what it was asked. */
final class AskedDesktop implements Desktop {

    final List<String> asked = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    boolean mayClose;

    @Override
    public void open(Path file) {
        asked.add("open " + file.getFileName());
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        asked.add(title);
        return folder;
    }

    @Override
    public boolean mayCloseDuringARun() {
        asked.add("close during a run");
        return mayClose;
    }
}
