package dev.bootmend.flow;

import dev.bootmend.model.RunId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes the ids of new runs. */
public final class RunIds {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final RandomGenerator random;

    public RunIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id that no earlier run of this machine has, but for a chance of one in 65,536 within the same second. */
    public RunId next() {
        return new RunId(SECOND.format(clock.instant()) + "-" + HexFormat.of().toHexDigits((short) random.nextInt()));
    }
}
