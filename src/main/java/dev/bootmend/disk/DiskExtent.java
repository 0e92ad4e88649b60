package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;

/** Bytes and the place on the disk where they belong. */
public record DiskExtent(ByteOffset at, Bytes content) {
}
