/**
 * Partition tables and boot sectors, from bytes and back to bytes.
 *
 * <p>Entry points: {@link dev.bootmend.disk.PartitionTableReader}, {@link dev.bootmend.disk.PartitionTableWriter},
 * {@link dev.bootmend.disk.MbrSectorEdit} and {@link dev.bootmend.disk.BootSector}. What Windows answers about a disk is
 * in {@link dev.bootmend.disk.ioctl}, what partitions are for in {@link dev.bootmend.disk.role}. May import:
 * {@code model}. Pure: the bytes come in through {@link dev.bootmend.model.ByteSource}.
 */
package dev.bootmend.disk;
