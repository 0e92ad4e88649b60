package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Ids are made of the time in UTC and of chance. */
class RunIdsTest {

    @Test
    void anIdHoldsTheSecondInUtcAndFourDigitsOfChance() {
        var ids = new RunIds(InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.999Z")), (RandomGenerator) () -> -1L);
        assertEquals(new RunId("20260102-030405-ffff"), ids.next());
        var zero = new RunIds(InstantSource.fixed(Instant.EPOCH), (RandomGenerator) () -> 0L);
        assertEquals(new RunId("19700101-000000-0000"), zero.next());
    }
}
