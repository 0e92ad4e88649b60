package dev.bootmend.flow;

import dev.bootmend.json.FileRunStore;
import java.nio.file.Path;

/** Another process that holds the lock until it is ended. */
final class LockHolder {

    private LockHolder() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var held = new FileRunStore(Path.of(arguments[0])).lock().orElseThrow()) {
            System.out.println("held");
            System.in.read();
        }
    }
}
