package dev.bootmend.hive;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.WindowsTime;

/**
 * What a hive made from nothing begins with.
 *
 * @param version 1.3 or 1.5
 * @param rootName name of the root key; Windows does not look at it
 * @param security self-relative security descriptor of the root, inherited by every key made later
 * @param time when the root was last written
 */
public record NewHive(HiveVersion version, String rootName, Bytes security, WindowsTime time) {

    /**
     * Owner and group Administrators and SYSTEM, full control for both, inherited by subkeys (MS-DTYP 2.4.6, security
     * descriptor, self-relative).
     */
    public static final Bytes DEFAULT_SECURITY = Bytes.ofHex(
            "0100048048000000580000000000000014000000"
            + "0200340002000000"
            + "000218003f000f0001020000000000052000000020020000"
            + "000214003f000f00010100000000000512000000"
            + "01020000000000052000000020020000"
            + "010100000000000512000000");

    public NewHive {
        if (!version.equals(HiveVersion.V1_3) && !version.equals(HiveVersion.V1_5)) {
            throw new IllegalArgumentException("hives of version " + version + " are not made here; choose 1.3 or 1.5");
        }
        if (rootName.isEmpty() || rootName.length() > HiveEditor.MAX_KEY_NAME || rootName.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a name for a root key: \"" + rootName + "\"");
        }
        if (security.size() < 20) {
            throw new IllegalArgumentException("a security descriptor has at least 20 bytes, this one " + security.size());
        }
    }

    /** A hive with the default security. */
    public static NewHive of(HiveVersion version, String rootName, WindowsTime time) {
        return new NewHive(version, rootName, DEFAULT_SECURITY, time);
    }

    /** An image with one bin, the root key and its security. */
    HiveImage image() {
        var image = new HiveImage(new byte[BaseBlock.SIZE], 0);
        image.grow(HiveBin.ALIGNMENT);
        HiveBin.write(image, 0, HiveBin.ALIGNMENT);
        image.put64(0x14, time.ticks());
        return image;
    }

    BaseBlock baseBlock(int rootOffset) {
        byte[] block = new byte[BaseBlock.SIZE];
        LittleEndian.put32(block, 0x00, BaseBlock.SIGNATURE);
        LittleEndian.put64(block, 0x0C, time.ticks());
        LittleEndian.put32(block, 0x14, version.major());
        LittleEndian.put32(block, 0x18, version.minor());
        LittleEndian.put32(block, 0x20, 1);
        LittleEndian.put32(block, 0x24, rootOffset);
        LittleEndian.put32(block, 0x2C, 1);
        return new BaseBlock(block);
    }
}
