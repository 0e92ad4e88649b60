package dev.bootmend.hive;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the base block of a hive file, and decides whether it describes a hive that can be read. */
final class BaseBlockIntake {

    private BaseBlockIntake() {
    }

    /** The block as it is; refused when this is no hive at all. */
    static BaseBlock read(ByteSource file, long fileSize) throws IOException {
        if (fileSize < BaseBlock.SIZE) {
            throw notAHive("a file of at least 4096 bytes", fileSize + " bytes");
        }
        byte[] block = new byte[BaseBlock.SIZE];
        file.read(0, ByteBuffer.wrap(block));
        var base = new BaseBlock(block);
        if (!base.isSigned() && !hasFirstBin(file, fileSize)) {
            throw notAHive("signature \"regf\"", Signature.text(LittleEndian.i32(block, 0), 4));
        }
        return base;
    }

    /** What a damaged block may have said: without a plausible size the bins reach to the last whole page of the file. */
    static BaseBlock guess(BaseBlock damaged, long fileSize) {
        int inFile = (int) Math.min(fileSize - BaseBlock.SIZE, Integer.MAX_VALUE) / HiveBin.ALIGNMENT * HiveBin.ALIGNMENT;
        int size = damaged.binsSize();
        boolean plausible = size > 0 && size % HiveBin.ALIGNMENT == 0 && size <= inFile;
        BaseBlock base = plausible ? damaged : damaged.withBinsSize(inFile);
        int root = base.rootOffset();
        boolean plausibleRoot = root >= HiveBin.HEADER && root % 8 == 0 && root < base.binsSize();
        return plausibleRoot ? base : base.withRootOffset(BaseBlock.DEFAULT_ROOT);
    }

    /** Refuses versions and kinds of files that are laid out in another way. */
    static void requireKnownFormat(BaseBlock base) throws HiveFormatException {
        if (!base.version().isSupported()) {
            throw fault(0x14, "version 1.3 to 1.6", base.version().toString(), "Only hives of Windows 2000 and later can be read.");
        }
        if (base.fileType() != BaseBlock.TYPE_HIVE || base.fileFormat() != 1) {
            throw fault(0x1C, "a primary hive file (type 0, format 1)",
                    "type " + Integer.toUnsignedString(base.fileType()) + ", format " + Integer.toUnsignedString(base.fileFormat()),
                    "This may be a transaction log: choose the hive without .LOG in its name.");
        }
        int size = base.binsSize();
        if (size <= 0 || size % HiveBin.ALIGNMENT != 0) {
            throw fault(0x28, "a hive-bins size that is a multiple of 4096", Integer.toUnsignedString(size),
                    "Restore the hive from a backup.");
        }
    }

    /** A file whose first bin is there is a hive even if its base block was wiped: a log can bring that back. */
    private static boolean hasFirstBin(ByteSource file, long fileSize) throws IOException {
        if (fileSize < BaseBlock.SIZE + HiveBin.ALIGNMENT) {
            return false;
        }
        byte[] signature = new byte[4];
        file.read(BaseBlock.SIZE, ByteBuffer.wrap(signature));
        return LittleEndian.i32(signature, 0) == HiveBin.SIGNATURE;
    }

    private static HiveFormatException notAHive(String expected, String found) {
        return fault(0, expected, found, "This file is not a registry hive: choose another one.");
    }

    private static HiveFormatException fault(long offset, String expected, String found, String remedy) {
        return new HiveFormatException(HiveStructure.BASE_BLOCK, new HiveOffset(offset), expected, found, remedy);
    }
}
