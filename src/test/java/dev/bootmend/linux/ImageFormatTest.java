package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of an image is told from its bytes, never from its name. */
class ImageFormatTest {

    @TempDir
    Path folder;

    private Path image(String start, String end, int type) throws IOException {
        byte[] bytes = new byte[8192];
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        byte[] last = end.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(first, 0, bytes, 0, first.length);
        System.arraycopy(last, 0, bytes, bytes.length - 512, last.length);
        bytes[bytes.length - 512 + 63] = (byte) type;
        return Files.write(folder.resolve("disk.raw"), bytes);
    }

    @ParameterizedTest(name = "\"{0}\" and \"{1}\" of type {2}: {3}")
    @CsvSource({"'', '', 0, RAW", "'', conectix, 2, VHD_FIXED", "conectix, conectix, 3, VHD_DYNAMIC", "QFI\u00fb, '', 0, QCOW2",
        "vhdxfile, '', 0, VHDX"})
    void theFirstAndTheLastSectorTell(String start, String end, int type, ImageFormat expected) throws IOException {
        Path image = image(start, end, type);
        assertEquals(expected, ImageFormat.of(image));
        assertEquals(expected == ImageFormat.VHD_FIXED ? 7680 : 8192, expected.diskBytes(image));
        assertEquals(expected != ImageFormat.RAW && expected != ImageFormat.VHD_FIXED, expected.needsQemu());
    }

    @Test
    void aDifferencingVhdAndAFileThatIsTooSmallAreRefused() throws IOException {
        Path differencing = image("conectix", "conectix", 4);
        var refused = assertThrows(IOException.class, () -> ImageFormat.of(differencing));
        assertTrue(refused.getMessage().contains("differencing"), refused.getMessage());
        Path small = Files.write(folder.resolve("small"), new byte[600]);
        assertThrows(IOException.class, () -> ImageFormat.of(small));
        assertThrows(IOException.class, () -> ImageFormat.of(folder));
    }

    @Test
    void aDynamicVhdWithoutItsEndIsNotTakenForARawDisk() throws IOException {
        Path cut = image("conectix", "", 0);
        var refused = assertThrows(IOException.class, () -> ImageFormat.of(cut));
        assertTrue(refused.getMessage().contains("not whole"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KDMV", "# Disk DescriptorFile"})
    void aFormatThatIsNotReadIsNotTakenForARawDisk(String start) throws IOException {
        Path vmdk = image(start, "", 0);
        var refused = assertThrows(IOException.class, () -> ImageFormat.of(vmdk));
        assertTrue(refused.getMessage().contains("VMDK") && refused.getMessage().contains("qemu-img convert"), refused.getMessage());
        Path vdi = image("<<< Oracle VM VirtualBox Disk Image >>>\n" + "\0".repeat(24) + "\u007f\u0010\u00da\u00be", "", 0);
        assertTrue(assertThrows(IOException.class, () -> ImageFormat.of(vdi)).getMessage().contains("VDI"));
    }
}
