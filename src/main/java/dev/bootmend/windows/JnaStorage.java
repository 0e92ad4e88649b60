package dev.bootmend.windows;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import dev.bootmend.model.DiskNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** One question to the storage service of Windows by WMI (Microsoft Learn: MSFT_Disk). */
final class JnaStorage {

    private static final String PLACE = "the storage service of Windows";
    private static final String CALL = "SELECT FROM MSFT_Disk";
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int RPC_C_AUTHN_LEVEL_DEFAULT = 0;
    private static final int RPC_C_IMP_LEVEL_IMPERSONATE = 3;

    /** The properties that are asked for, by their names. */
    private enum Property {
        NUMBER, OFFLINEREASON, ISBOOT, ISSYSTEM, BOOTFROMDISK
    }

    private JnaStorage() {
    }

    /** To be called on a thread of the process that nothing else initialised COM on. */
    static List<StorageDisk> disks() throws WindowsException {
        HRESULT joined = Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED);
        if (COMUtils.FAILED(joined)) {
            throw new WindowsException("CoInitializeEx", PLACE, joined.intValue());
        }
        try {
            // whoever came first has settled it for the process; then this fails, and that does no harm
            Ole32.INSTANCE.CoInitializeSecurity(null, -1, null, null, RPC_C_AUTHN_LEVEL_DEFAULT,
                    RPC_C_IMP_LEVEL_IMPERSONATE, null, Ole32.EOAC_NONE, null);
            return answers(new WbemcliUtil.WmiQuery<>("root\\Microsoft\\Windows\\Storage", "MSFT_Disk", Property.class)
                    .execute(PATIENCE_MILLIS));
        } catch (COMException refused) {
            throw new WindowsException(CALL, PLACE, refused.getHresult() == null ? -1 : refused.getHresult().intValue());
        } catch (TimeoutException late) {
            throw new WindowsException(CALL, PLACE, WindowsException.TIMEOUT);
        } finally {
            Ole32.INSTANCE.CoUninitialize();
        }
    }

    private static List<StorageDisk> answers(WbemcliUtil.WmiResult<Property> rows) throws WindowsException {
        if (rows.getResultCount() == 0) {
            throw new WindowsException(CALL + " (it shows no disk at all)", PLACE, 13); // ERROR_INVALID_DATA
        }
        var disks = new ArrayList<StorageDisk>();
        for (int i = 0; i < rows.getResultCount(); i++) {
            if (!(rows.getValue(Property.NUMBER, i) instanceof Number number)) {
                throw new WindowsException(CALL + " (a disk without a number)", PLACE, 13); // ERROR_INVALID_DATA
            }
            int reason = rows.getValue(Property.OFFLINEREASON, i) instanceof Number given ? given.intValue() : 0;
            disks.add(new StorageDisk(new DiskNumber(number.intValue()), reason, isTrue(rows, Property.ISBOOT, i),
                    isTrue(rows, Property.ISSYSTEM, i), isTrue(rows, Property.BOOTFROMDISK, i)));
        }
        return disks;
    }

    private static boolean isTrue(WbemcliUtil.WmiResult<Property> rows, Property property, int row) {
        return Boolean.TRUE.equals(rows.getValue(property, row));
    }
}
