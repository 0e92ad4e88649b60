package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays against the files that Windows itself wrote from the same logs. */
class GoldenReplayTest {

    private static final String WINDOWS_10 = "dirty/yarp/NewDirtyHive1/";
    private static final String WINDOWS_7 = "dirty/yarp/OldDirtyHive/";

    @Test
    void theReplayEqualsTheFileOfWindows10ToTheLastByte() throws IOException {
        assertArrayEquals(HiveCorpus.content(WINDOWS_10 + "RecoveredHive_Windows10"),
                HiveCorpus.open(WINDOWS_10 + "NewDirtyHive").image());
    }

    @Test
    void aReplayThatSkipsAnOldEntryGivesTheSameContent() throws IOException {
        byte[] golden = HiveCorpus.content(WINDOWS_10 + "RecoveredHive_Windows10");
        byte[] ours = HiveCorpus.open("dirty/yarp/NewDirtyHive2/NewDirtyHive").image();
        assertArrayEquals(Arrays.copyOfRange(golden, 4096, golden.length), Arrays.copyOfRange(ours, 4096, ours.length));
    }

    @Test
    void theReplayOfAnOldLogEqualsTheFileOfWindows7() throws IOException {
        assertWindows7(HiveCorpus.open(WINDOWS_7 + "OldDirtyHive"));
    }

    @Test
    void aRemnantBehindTheLastSectorOfAnOldLogChangesNothing() throws IOException {
        var remnant = new HiveLog("OldDirtyHive.LOG1", ByteSource.of(HiveCorpus.content("dirty/yarp/OldLogWithRemnantData")));
        assertWindows7(Hive.open(ByteSource.of(HiveCorpus.content(WINDOWS_7 + "OldDirtyHive")), List.of(remnant)));
    }

    /** Windows set the time of the first bin and touched one byte of access bits on its own account. */
    private static void assertWindows7(Hive hive) throws IOException {
        assertEquals(64, hive.replay().sectors());
        byte[] golden = HiveCorpus.content(WINDOWS_7 + "RecoveredHive_Windows7");
        byte[] ours = hive.image();
        assertEquals(golden.length, ours.length);
        for (int i = 4096; i < golden.length; i++) {
            boolean own = i >= 0x1014 && i < 0x101C || i == 0x6BDC8;
            assertTrue(own || golden[i] == ours[i], "differs at " + i);
        }
    }

    @Test
    void theHashOfRealEntriesMatchesTheirHeaders() throws IOException {
        byte[] log = HiveCorpus.content(WINDOWS_10 + "NewDirtyHive.LOG1");
        assertEquals(0x67866C661807E431L, Marvin32.hash(log, 0x228, 24_024));
        assertEquals(0xCD44F3CFA7657F02L, Marvin32.hash(log, 0x200, 32));
    }
}
