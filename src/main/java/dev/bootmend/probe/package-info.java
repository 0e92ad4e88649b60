/**
 * Looks at a machine and says what is there: the port to it, and the snapshot that is built from its bytes.
 *
 * <p>Entry points: {@link dev.bootmend.probe.MachineProbe}, made by {@link dev.bootmend.probe.SnapshotBuilder} from
 * what a platform supplies ({@link dev.bootmend.probe.DiskSource} and {@link dev.bootmend.model.VolumeFiles});
 * {@link dev.bootmend.probe.HiveInspection} and {@link dev.bootmend.probe.StoreInspection} for single files. Nothing
 * here writes. May import: {@code model, disk, bcd, hive, dump}.
 */
package dev.bootmend.probe;
