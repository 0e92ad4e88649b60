/**
 * The Windows tools carried out by ourselves: {@code bcdedit}, {@code bcdboot}, {@code reg}, {@code diskpart} and
 * {@code chkdsk}, from the very argument lists that Windows would get, on the files and sectors of a disk, with the exit
 * codes and messages of the real tools.
 *
 * <p>Entry point: {@link dev.bootmend.offline.OfflineTools}. What it may touch comes in through
 * {@link dev.bootmend.offline.OfflineHost}. May import: {@code tool}, {@code hive}, {@code bcd}, {@code disk},
 * {@code model}.
 */
package dev.bootmend.offline;
