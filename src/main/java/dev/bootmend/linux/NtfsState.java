package dev.bootmend.linux;

import dev.bootmend.disk.NtfsRecord;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the file {@code $Volume}, record 3 of the master file table, says of an NTFS volume, read from its sectors
 * (NTFS documentation of the linux-ntfs project).
 *
 * @param label the attribute {@code $VOLUME_NAME}
 * @param dirty whether Windows would check the volume at its next start: bit 0 of the flags in the attribute
 *        {@code $VOLUME_INFORMATION}
 */
record NtfsState(String label, boolean dirty) {

    private static final int VOLUME_RECORD = 3;
    private static final int VOLUME_NAME = 0x60;
    private static final int VOLUME_INFORMATION = 0x70;
    private static final int FLAGS_IN_VALUE = 10;
    private static final int DIRTY = 1;

    /**
     * Reads the record.
     *
     * @throws IOException when the record cannot be read or is not what it must be
     */
    static NtfsState of(ByteSource disk, ByteOffset volume) throws IOException {
        NtfsRecord record = NtfsRecord.read(disk, volume, VOLUME_RECORD, "$Volume");
        String label = record.value(VOLUME_NAME).map(name -> StandardCharsets.UTF_16LE.decode(name).toString()).orElse("");
        ByteBuffer information = record.value(VOLUME_INFORMATION).filter(value -> value.remaining() >= FLAGS_IN_VALUE + 2)
                .orElseThrow(() -> new IOException("file record 3 ($Volume) of the volume has no volume information"));
        return new NtfsState(label, (information.getShort(FLAGS_IN_VALUE) & DIRTY) != 0);
    }
}
