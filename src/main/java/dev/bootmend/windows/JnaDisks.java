package dev.bootmend.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.SetupApi;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;

/** The device interfaces of disks (Microsoft Learn: SetupDiGetClassDevs and SetupDiGetDeviceInterfaceDetail). */
final class JnaDisks {

    private static final String PLACE = "the list of disks";
    private static final int NAME_AT = 4;

    private JnaDisks() {
    }

    static List<DevicePath> interfaces() throws WindowsException {
        SetupApi setup = SetupApi.INSTANCE;
        HANDLE set = NativeErrors.require(setup.SetupDiGetClassDevs(SetupApi.GUID_DEVINTERFACE_DISK, null, null,
                SetupApi.DIGCF_PRESENT | SetupApi.DIGCF_DEVICEINTERFACE), "SetupDiGetClassDevs", PLACE);
        try {
            var paths = new ArrayList<DevicePath>();
            var each = new SetupApi.SP_DEVICE_INTERFACE_DATA();
            each.cbSize = each.size();
            for (int i = 0; setup.SetupDiEnumDeviceInterfaces(set, null, SetupApi.GUID_DEVINTERFACE_DISK, i, each); i++) {
                paths.add(path(set, each));
            }
            WindowsException end = NativeErrors.last("SetupDiEnumDeviceInterfaces", PLACE);
            if (end.code() != WindowsException.NO_MORE_ITEMS) {
                throw end;
            }
            return paths;
        } finally {
            setup.SetupDiDestroyDeviceInfoList(set);
        }
    }

    /** The first number of the answer is the size of its fixed part: 8 on a 64-bit Windows, 6 on a 32-bit one. */
    private static DevicePath path(HANDLE set, SetupApi.SP_DEVICE_INTERFACE_DATA each) throws WindowsException {
        var needed = new IntByReference();
        SetupApi.INSTANCE.SetupDiGetDeviceInterfaceDetail(set, each, Pointer.NULL, 0, needed, null);
        if (needed.getValue() <= NAME_AT) {
            throw NativeErrors.last("SetupDiGetDeviceInterfaceDetail", PLACE);
        }
        try (var detail = new Memory(needed.getValue())) {
            detail.clear();
            detail.setInt(0, Native.POINTER_SIZE == 8 ? 8 : 6);
            NativeErrors.require(SetupApi.INSTANCE.SetupDiGetDeviceInterfaceDetail(set, each, detail, needed.getValue(), null,
                    null), "SetupDiGetDeviceInterfaceDetail", PLACE);
            return new DevicePath(detail.getWideString(NAME_AT));
        }
    }
}
