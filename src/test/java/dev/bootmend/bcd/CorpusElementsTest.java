package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every element of every real store, as another reader found it. */
class CorpusElementsTest {

    @Test
    void everyElementKeepsItsBytesAndIsUnderstood() {
        var opaque = new ArrayList<String>();
        for (BcdCorpus.Row row : BcdCorpus.elements()) {
            var element = decode(row);
            assertEquals(row.data(), element.raw());
            assertEquals(row.registryType(), element.type());
            if (element.value() instanceof BootValue.Opaque) {
                opaque.add(row.toString());
            }
        }
        assertEquals(List.of(), opaque);
    }

    @Test
    void everyDeviceIsWrittenAsItWasSaveTheLeftoversOfRamdisks() {
        int same = 0;
        int cleaned = 0;
        for (BcdCorpus.Row row : BcdCorpus.elements()) {
            if (decode(row).value() instanceof BootValue.Device device) {
                assertTrue(DeviceCodec.canEncode(device.device()), row.toString());
                Bytes written = DeviceCodec.encode(device);
                assertEquals(device, DeviceCodec.decode(written));
                if (written.equals(row.data())) {
                    same++;
                } else if (!hasTextBehindThePath(row)) {
                    assertEquals(withoutLeftovers(row.data(), device), written, row.toString());
                    cleaned++;
                }
            }
        }
        assertTrue(same > 100, "only " + same + " devices were written as they are stored");
        assertTrue(cleaned < same / 10, cleaned + " devices have leftovers");
    }

    @Test
    void everyOtherValueIsWrittenAsItWasSaveWhatLiesBehindATerminator() {
        for (BcdCorpus.Row row : BcdCorpus.elements()) {
            var value = decode(row).value();
            if (!(value instanceof BootValue.Device)) {
                var written = ValueCodec.encode(row.element(), value);
                assertEquals(row.registryType(), written.type());
                if (value instanceof BootValue.Text || value.equals(new BootValue.ObjectList(List.of()))) {
                    assertTrue(row.data().hex().startsWith(written.raw().hex()), row.toString());
                } else {
                    assertEquals(row.data(), written.raw(), row.toString());
                }
            }
        }
    }

    /** The elements without a name in real stores are few and known. */
    @Test
    void nearlyEveryElementHasAName() {
        var custom = new TreeSet<String>();
        for (BcdCorpus.Row row : BcdCorpus.elements()) {
            var definition = ElementCatalogue.definition(Optional.of(row.type()), row.element());
            if (definition.name().isEmpty()) {
                custom.add(row.element().toString());
            }
        }
        assertFalse(custom.isEmpty());
        custom.removeAll(List.of("46000010", "21000026", "12345678"));
        assertEquals(new TreeSet<>(), custom);
    }

    private static BootElement decode(BcdCorpus.Row row) {
        return ValueCodec.decode(row.element(), row.registryType(), row.data());
    }

    private static Bytes withoutLeftovers(Bytes raw, BootValue.Device device) {
        assertTrue(device.device() instanceof BootDevice.Ramdisk, device.toString());
        byte[] bytes = raw.toArray();
        Arrays.fill(bytes, 0x10 + 0x14, 0x10 + 0x28, (byte) 0);
        return Bytes.of(bytes);
    }

    /** The paths of these two stores are place holders that their author patched over, terminator included. */
    private static boolean hasTextBehindThePath(BcdCorpus.Row row) {
        return row.file().matches("bcd/ntloader/bcd(vhd|wim)");
    }
}
