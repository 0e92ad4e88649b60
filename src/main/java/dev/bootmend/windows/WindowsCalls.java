package dev.bootmend.windows;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.VolumeWriter;
import java.util.List;
import java.util.Optional;

/**
 * Port to Windows: what is asked of it, answered in bytes and texts. Nothing here changes a disk but the files of a
 * volume that {@link #files} gives out.
 */
public interface WindowsCalls {

    /** The device interfaces of all present disks (SetupAPI, GUID_DEVINTERFACE_DISK). */
    List<DevicePath> diskInterfaces() throws WindowsException;

    /**
     * One DeviceIoControl.
     *
     * @param room how many bytes the answer may have
     * @return as many bytes as Windows wrote
     * @throws WindowsException with the code of CreateFile or DeviceIoControl
     */
    byte[] ask(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException;

    /** Like {@link #ask}, for questions that are answered in part when the room is too small: the first bytes. */
    byte[] askInPart(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException;

    /** Reads sectors; offset and length are multiples of the sector size. */
    byte[] read(DevicePath device, ByteOffset offset, int length) throws WindowsException;

    /** The volume names of FindFirstVolume, such as {@code \\?\Volume{…}\}. */
    List<String> volumes() throws WindowsException;

    /** GetDriveType of the root of a volume. */
    int driveType(String root);

    /** What a DOS device name such as {@code C:} stands for (QueryDosDevice); empty when there is no such name. */
    Optional<String> dosDevice(String name) throws WindowsException;

    /** GetVolumeInformation of the root of a volume. */
    VolumeInformation information(String root) throws WindowsException;

    /** GetDiskFreeSpaceEx of the root of a volume: the bytes that nobody uses. */
    ByteSize freeSpace(String root) throws WindowsException;

    /** The files below the root of a volume. */
    VolumeWriter files(String root);

    /** The names of the keys directly below a key of HKEY_LOCAL_MACHINE. */
    List<String> subkeys(String key) throws WindowsException;

    /** A value of HKEY_LOCAL_MACHINE as texts, one for each line of a REG_MULTI_SZ; empty when it is not there. */
    List<String> registryTexts(String key, String value) throws WindowsException;

    /**
     * The volume that a path leads to, such as {@code \\?\Volume{…}\}: that of a mounted folder on the way, if there is
     * one (GetVolumePathName, GetVolumeNameForVolumeMountPoint).
     */
    String volumeOf(String path) throws WindowsException;

    /** The disks as the storage service of Windows sees them (WMI). It may be slow, and it may be broken. */
    List<StorageDisk> storageDisks() throws WindowsException;

    /** The programs that hold any of the files open, as the Restart Manager names them; it does not see every holder. */
    List<String> holders(List<String> files) throws WindowsException;

    /** What this Windows says of itself. */
    HostFacts host() throws WindowsException;
}
