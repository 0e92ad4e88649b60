package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which other files an image may lead to. */
class ImageChainTest {

    private static final int NAME_AT = 512;

    @TempDir
    Path folder;

    private Path qcow2(String file, String backing, int cipher, long features) throws IOException {
        byte[] name = backing.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(4096).putInt(0, 0x514649FB).putInt(4, 3).putLong(8, name.length == 0 ? 0 : NAME_AT)
                .putInt(16, name.length).putInt(32, cipher).putLong(72, features).put(NAME_AT, name);
        return Files.write(folder.resolve(file), header.array());
    }

    private String refusal(Path image) {
        return assertThrows(IOException.class, () -> ImageChain.below(image, ImageFormat.QCOW2)).getMessage();
    }

    @Test
    void theImagesBelowAnImageAreNamedTheNearestFirst() throws IOException {
        Path raw = Files.write(folder.resolve("base.raw"), new byte[4096]);
        Path middle = qcow2("middle.qcow2", raw.toString(), 0, 0);
        Path top = qcow2("top.qcow2", "file:middle.qcow2", 0, 0);
        assertEquals(List.of(middle.toRealPath(), raw.toRealPath()), ImageChain.below(top, ImageFormat.QCOW2));
        assertEquals(List.of(), ImageChain.below(raw, ImageFormat.RAW));
        assertEquals(List.of(), ImageChain.below(qcow2("alone.qcow2", "", 0, 0), ImageFormat.QCOW2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "nbd://host/disk", "json:{\"driver\":\"host_device\"}", "host_device:/dev/sda", "."})
    void whatIsNoFileIsRefused(String backing) throws IOException {
        String refusal = refusal(qcow2("top.qcow2", backing, 0, 0));
        assertTrue(refusal.contains("no file") && refusal.contains("qemu-img convert"), refusal);
    }

    @Test
    void whatIsMissingOrLeadsBackIsNamed() throws IOException {
        String missing = refusal(qcow2("top.qcow2", "gone.qcow2", 0, 0));
        assertTrue(missing.contains(folder.resolve("gone.qcow2") + ", which is not there"), missing);
        qcow2("one.qcow2", "two.qcow2", 0, 0);
        assertTrue(refusal(qcow2("two.qcow2", "one.qcow2", 0, 0)).contains("lead back"));
        assertTrue(refusal(qcow2("self.qcow2", "self.qcow2", 0, 0)).contains("lead back"));
    }

    @Test
    void whatWouldBeWrittenElsewhereOrNeedsAKeyOrIsDamagedIsRefused() throws IOException {
        assertTrue(refusal(qcow2("a.qcow2", "", 0, 4)).contains("in another file"));
        assertTrue(refusal(qcow2("b.qcow2", "", 2, 0)).contains("encrypted"));
        assertTrue(refusal(qcow2("c.qcow2", "", 0, 2)).contains("damaged"));
        qcow2("d.qcow2", "", 0, 4);
        assertTrue(refusal(qcow2("e.qcow2", "d.qcow2", 0, 0)).contains("in another file"), "of an image below, too");
    }

    @Test
    void aHeaderThatCannotBeIsAnError() throws IOException {
        Path old = qcow2("old.qcow2", "", 0, 0);
        Files.write(old, ByteBuffer.wrap(Files.readAllBytes(old)).putInt(4, 1).array());
        assertTrue(refusal(old).contains("expected qcow version 2 or 3, found 1"), refusal(old));
        Path cut = Files.write(folder.resolve("cut.qcow2"), "QFI\u00fb".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refusal(cut).contains("not whole"), refusal(cut));
        Path far = qcow2("far.qcow2", "x", 0, 0);
        Files.write(far, ByteBuffer.wrap(Files.readAllBytes(far)).putLong(8, 1 << 20).array());
        assertTrue(refusal(far).contains("not whole"), refusal(far));
    }

    /** QEMU makes no differencing VHDX, so the flag is set in one that it has made. */
    @Test
    void aDifferencingVhdxIsRefused() throws IOException {
        assumeTrue(Shell.has("qemu-img"), "qemu-img is not installed");
        Path vhdx = folder.resolve("disk.vhdx");
        Shell.run("qemu-img", "create", "-q", "-f", "vhdx", vhdx.toString(), "64M");
        assertFalse(VhdxHeader.hasParent(vhdx));
        assertEquals(List.of(), ImageChain.below(vhdx, ImageFormat.VHDX));
        String bytes = Files.readString(vhdx, StandardCharsets.ISO_8859_1);
        int metadata = bytes.indexOf("metadata");
        try (var file = new RandomAccessFile(vhdx.toFile(), "rw")) {
            // the file parameters are the first item behind the table of the metadata; their flags follow the block size
            file.seek(metadata + 65536 + 4);
            file.write(2);
        }
        assertTrue(VhdxHeader.hasParent(vhdx));
        var refused = assertThrows(IOException.class, () -> ImageChain.below(vhdx, ImageFormat.VHDX));
        assertTrue(refused.getMessage().contains("differencing"), refused.getMessage());
    }
}
