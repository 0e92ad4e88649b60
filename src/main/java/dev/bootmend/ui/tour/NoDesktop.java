package dev.bootmend.ui.tour;

import dev.bootmend.ui.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A tour opens nothing and asks nothing. */
final class NoDesktop implements Desktop {

    @Override
    public void open(Path file) throws IOException {
        throw new IOException("a tour opens no other program");
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        return Optional.empty();
    }

    @Override
    public boolean mayCloseDuringARun() {
        return false;
    }
}
