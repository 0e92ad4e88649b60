package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LazyLookTest {

    @Test
    void theExcerptReadsASmallPartOfALargeHive() throws Exception {
        byte[] hive = SystemHives.large(20_000);
        MemoryVolume volume = new MemoryVolume().put("\\Windows\\System32\\config\\SYSTEM", hive);
        WindowsInstallation windows = InstallationLook.at(MemoryMachine.WINDOWS, volume, Set.of(MemoryMachine.IMC_KEY));
        assertEquals(new ControlSetNumber(1), windows.nextControlSet().orElseThrow());
        assertTrue(windows.product() instanceof Reading.Absent<String>);
        assertTrue(volume.bytesRead() < hive.length / 10, volume.bytesRead() + " of " + hive.length
                + " bytes were read");
    }

    @Test
    void aSealReadsEveryByteOnce() throws Exception {
        byte[] hive = SystemHives.large(2_000);
        MemoryVolume volume = new MemoryVolume().put("\\x", hive);
        try (var file = volume.open(VolumePath.of("\\x")).toOptional().orElseThrow()) {
            Seal.of(file);
        }
        assertEquals(hive.length, volume.bytesRead());
    }
}
