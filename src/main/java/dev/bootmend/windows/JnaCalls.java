package dev.bootmend.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.VolumeWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls as this Windows answers them, through JNA. */
final class JnaCalls implements WindowsCalls {

    private static final int LONGEST_NAME = 1024;
    private static final int FAIL_CRITICAL_ERRORS = 1;

    private final Map<String, List<String>> used;

    /** @param used folders that this process needs, by what they are */
    JnaCalls(Map<String, List<String>> used) {
        this.used = used;
        Kernel32.INSTANCE.SetErrorMode(FAIL_CRITICAL_ERRORS); // no message box for a drive without a medium
    }

    @Override
    public List<DevicePath> diskInterfaces() throws WindowsException {
        return JnaDisks.interfaces();
    }

    @Override
    public byte[] ask(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        return control(device, query, input, room, false);
    }

    @Override
    public byte[] askInPart(DevicePath device, DeviceQuery query, byte[] input, int room) throws WindowsException {
        return control(device, query, input, room, true);
    }

    private static byte[] control(DevicePath device, DeviceQuery query, byte[] input, int room, boolean inPart)
            throws WindowsException {
        try (NativeHandle handle = NativeHandle.open(device.text(), query.needsRead() ? WinNT.GENERIC_READ : 0,
                WinNT.OPEN_EXISTING, 0)) {
            return handle.control(query, input, room, inPart);
        }
    }

    @Override
    public byte[] read(DevicePath device, ByteOffset offset, int length) throws WindowsException {
        try (NativeHandle handle = NativeHandle.open(device.text(), WinNT.GENERIC_READ, WinNT.OPEN_EXISTING, 0)) {
            return handle.read(offset.bytes(), length);
        }
    }

    @Override
    public List<String> volumes() throws WindowsException {
        var name = new char[LONGEST_NAME];
        HANDLE handle = NativeErrors.require(Kernel32.INSTANCE.FindFirstVolume(name, name.length), "FindFirstVolume",
                "the list of volumes");
        try {
            var volumes = new ArrayList<String>();
            do {
                volumes.add(Native.toString(name));
            } while (Kernel32.INSTANCE.FindNextVolume(handle, name, name.length));
            WindowsException end = NativeErrors.last("FindNextVolume", "the list of volumes");
            if (end.code() != WindowsException.NO_MORE_FILES) {
                throw end;
            }
            return volumes;
        } finally {
            Kernel32.INSTANCE.FindVolumeClose(handle);
        }
    }

    @Override
    public int driveType(String root) {
        return Kernel32.INSTANCE.GetDriveType(root);
    }

    /** Wine answers 433 and 120 where Windows answers 2. */
    @Override
    public Optional<String> dosDevice(String name) throws WindowsException {
        var target = new char[32 * LONGEST_NAME];
        if (Kernel32.INSTANCE.QueryDosDevice(name, target, target.length) > 0) {
            return Optional.of(Native.toString(target)); // the first of several is the one in force
        }
        WindowsException failed = NativeErrors.last("QueryDosDevice", name);
        return switch (failed.code()) {
            case WindowsException.FILE_NOT_FOUND, 433, 120 -> Optional.empty();
            default -> throw failed;
        };
    }

    @Override
    public VolumeInformation information(String root) throws WindowsException {
        var label = new char[WinBase.MAX_PATH + 1];
        var fileSystem = new char[WinBase.MAX_PATH + 1];
        var flags = new IntByReference();
        NativeErrors.require(Kernel32.INSTANCE.GetVolumeInformation(root, label, label.length, null, null, flags, fileSystem,
                fileSystem.length), "GetVolumeInformation", root);
        return new VolumeInformation(Native.toString(label), Native.toString(fileSystem), flags.getValue());
    }

    @Override
    public ByteSize freeSpace(String root) throws WindowsException {
        var free = new WinNT.LARGE_INTEGER();
        NativeErrors.require(Kernel32.INSTANCE.GetDiskFreeSpaceEx(root, null, null, free), "GetDiskFreeSpaceEx", root);
        return new ByteSize(free.getValue());
    }

    @Override
    public VolumeWriter files(String root) {
        return new NativeVolume(root);
    }

    @Override
    public List<String> subkeys(String key) throws WindowsException {
        return JnaRegistry.subkeys(key);
    }

    @Override
    public List<String> registryTexts(String key, String value) throws WindowsException {
        return JnaRegistry.texts(key, value);
    }

    @Override
    public String volumeOf(String path) throws WindowsException {
        var mountPoint = new char[LONGEST_NAME];
        NativeErrors.require(Kernel32.INSTANCE.GetVolumePathName(path, mountPoint, mountPoint.length), "GetVolumePathName", path);
        var volume = new char[LONGEST_NAME];
        NativeErrors.require(Kernel32.INSTANCE.GetVolumeNameForVolumeMountPoint(Native.toString(mountPoint), volume,
                volume.length), "GetVolumeNameForVolumeMountPoint", Native.toString(mountPoint));
        return Native.toString(volume);
    }

    @Override
    public List<StorageDisk> storageDisks() throws WindowsException {
        return JnaStorage.disks();
    }

    @Override
    public List<String> holders(List<String> files) throws WindowsException {
        return NativeHolders.of(files, host().systemFolder().resolve("rstrtmgr.dll").toString());
    }

    @Override
    public HostFacts host() throws WindowsException {
        var system = new char[WinBase.MAX_PATH + 1];
        NativeErrors.require(NativeKernel.INSTANCE.GetSystemDirectoryW(system, system.length) > 0, "GetSystemDirectory", "");
        var windows = new char[WinBase.MAX_PATH + 1];
        NativeErrors.require(NativeKernel.INSTANCE.GetSystemWindowsDirectoryW(windows, windows.length) > 0,
                "GetSystemWindowsDirectory", "");
        return new HostFacts(Kernel32Util.getComputerName(), Path.of(Native.toString(system)),
                Path.of(Native.toString(windows)), NativeKernel.INSTANCE.GetOEMCP(), Native.POINTER_SIZE * 8,
                NativeOptional.firmware(),
                Advapi32Util.isCurrentProcessElevated(), used);
    }
}
