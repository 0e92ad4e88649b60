/**
 * FAT16 and FAT32 volumes read and written by ourselves, for machines whose kernel has no {@code vfat}. The fields are
 * those of Microsoft's "FAT: General Overview of On-Disk Format" (fatgen103).
 *
 * <p>A file gets another content by a new chain of clusters and then one write of the sector that holds its directory
 * entry, so that a crash leaves the old content or the new one; name, attributes and time of creation stay.
 *
 * <p>Entry point: {@link dev.bootmend.linux.fat.FatVolume}. May import: {@code offline}, {@code model}.
 */
package dev.bootmend.linux.fat;
