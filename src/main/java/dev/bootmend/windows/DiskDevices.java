package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.StorageDeviceNumber;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.ProbeException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the disks in two ways, by their device interfaces and by trying the numbers, and takes every disk that either
 * shows. The numbers have gaps. A machine without any disk does not exist: finding none is a failure.
 */
final class DiskDevices {

    private static final int NUMBERS_TRIED = 64;

    private final WindowsCalls windows;
    private final Devices devices;
    private final SortedMap<DiskNumber, DevicePath> found = new TreeMap<>();

    private DiskDevices(WindowsCalls windows) {
        this.windows = windows;
        this.devices = new Devices(windows);
    }

    /**
     * Every disk by its number.
     *
     * @throws ProbeException when not every disk can be told
     */
    static SortedMap<DiskNumber, DevicePath> find(WindowsCalls windows) throws ProbeException {
        var search = new DiskDevices(windows);
        search.byNumber();
        search.byInterface();
        if (search.found.isEmpty()) {
            throw failure("Windows shows no disk at all, not even its own; it cannot have been asked properly.", null);
        }
        return search.found;
    }

    private void byNumber() throws ProbeException {
        for (int number = 0; number < NUMBERS_TRIED; number++) {
            var disk = new DiskNumber(number);
            try {
                byte[] answer = windows.ask(DevicePath.of(disk), DeviceQuery.STORAGE_DEVICE_NUMBER, new byte[0], 12);
                if (StorageDeviceNumber.parse(answer).toOptional().filter(StorageDeviceNumber::isDisk).isPresent()) {
                    found.put(disk, DevicePath.of(disk));
                }
            } catch (WindowsException failed) {
                if (failed.code() != WindowsException.FILE_NOT_FOUND && failed.code() != WindowsException.PATH_NOT_FOUND) {
                    // a disk is there, and will be shown as one that could not be read
                    found.put(disk, DevicePath.of(disk));
                }
            }
        }
    }

    private void byInterface() throws ProbeException {
        List<DevicePath> interfaces;
        try {
            interfaces = windows.diskInterfaces();
        } catch (WindowsException failed) {
            throw new ProbeException(failed.toProblem(), failed);
        }
        int unnamed = 0;
        for (DevicePath each : interfaces) {
            switch (devices.number(each)) {
                case Reading.Known<StorageDeviceNumber>(var number) when number.isDisk() ->
                        found.putIfAbsent(number.disk(), each);
                case Reading.Known<StorageDeviceNumber> other -> { }
                case Reading.Absent<StorageDeviceNumber>() -> unnamed++;
                case Reading.Unreadable<StorageDeviceNumber> unread -> unnamed++;
            }
        }
        if (unnamed > 0 && found.size() < interfaces.size()) {
            throw failure(unnamed + " of " + interfaces.size() + " disks did not tell their numbers.", null);
        }
    }

    private static ProbeException failure(String detail, WindowsException cause) {
        return new ProbeException(new Problem("the disks of this machine", detail,
                "Start BootMend as administrator; if it stays so, restart this machine and look again."), cause);
    }
}
