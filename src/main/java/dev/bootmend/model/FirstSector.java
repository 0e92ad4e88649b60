package dev.bootmend.model;

import java.util.Optional;

/**
 * What the first sector of a partition says about starting from it.
 *
 * @param endMark whether it ends in 55 AA, without which a BIOS does not start it
 * @param recordedStart where the volume believes to start on the disk (hidden sectors); empty when it does not say
 */
public record FirstSector(boolean endMark, Optional<ByteOffset> recordedStart) {
}
