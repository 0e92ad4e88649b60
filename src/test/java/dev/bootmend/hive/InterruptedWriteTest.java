package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hives that were not closed, made for practice machines. */
class InterruptedWriteTest {

    private static final WindowsTime TIME = new WindowsTime(1);

    @Test
    void theReplayGivesTheLastContentByteForByte() throws IOException {
        List<Bytes> images = images(40);
        InterruptedWrite made = InterruptedWrite.of(images);
        assertEquals(HiveState.DIRTY, open(made.primary(), List.of()).state());
        Hive hive = open(made.primary(), List.of(new HiveLog("X.LOG1", ByteSource.of(made.log().toArray()))));
        assertEquals(HiveState.RECOVERED, hive.state());
        assertEquals(40, hive.replay().entries().size());
        byte[] last = images.getLast().toArray();
        byte[] image = hive.image();
        assertArrayEquals(Arrays.copyOfRange(last, BaseBlock.SIZE, last.length), Arrays.copyOfRange(image, BaseBlock.SIZE, image.length));
        assertEquals(List.of(), HiveCheck.of(open(Bytes.of(image), List.of())));
    }

    @Test
    void oneImageIsNoWrite() throws IOException {
        List<Bytes> one = images(0);
        assertThrows(IllegalArgumentException.class, () -> InterruptedWrite.of(one));
    }

    /** A new hive, and what it is after each of some writes that make it grow. */
    private static List<Bytes> images(int writes) throws IOException {
        HiveEditor editor = HiveEditor.create(NewHive.of(HiveVersion.V1_5, "ROOT", TIME));
        var images = new ArrayList<>(List.of(Bytes.of(editor.commit())));
        for (int i = 0; i < writes; i++) {
            RegistryKeyPath key = RegistryKeyPath.of("Key" + i);
            editor.createKey(key, TIME);
            RegistryValue value = RegistryValue.text("Name", RegistryType.SZ, "x".repeat(100 * i));
            editor.setValue(key, value.name(), value.type(), value.data(), TIME);
            images.add(Bytes.of(editor.commit()));
        }
        return images;
    }

    private static Hive open(Bytes file, List<HiveLog> logs) throws IOException {
        return Hive.open(ByteSource.of(file.toArray()), logs);
    }
}
