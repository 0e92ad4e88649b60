package dev.bootmend.process;

import java.io.IOException;
import java.util.Optional;

/** A stream of a program that is read on a thread of its own. */
final class StreamReading {

    private final Thread thread;
    private volatile Optional<IOException> failure = Optional.empty();

    private StreamReading(String name, Work work, Runnable atEnd) {
        thread = new Thread(() -> read(work, atEnd), "program " + name);
        thread.setDaemon(true);
    }

    /** The work of reading. */
    interface Work {
        void run() throws IOException;
    }

    /** @param atEnd is called when the stream has ended or failed */
    static StreamReading start(String name, Work work, Runnable atEnd) {
        var reading = new StreamReading(name, work, atEnd);
        reading.thread.start();
        return reading;
    }

    private void read(Work work, Runnable atEnd) {
        try {
            work.run();
        } catch (IOException met) {
            failure = Optional.of(met);
        } finally {
            atEnd.run();
        }
    }

    /** @throws IOException what reading failed with; to be asked after the end */
    void check() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
