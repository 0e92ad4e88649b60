package dev.bootmend.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.util.Arrays;

/** A file or device that CreateFile has opened. Every read names its place, so that there is no position to lose. */
final class NativeHandle implements AutoCloseable {

    static final int SHARE_ALL = WinNT.FILE_SHARE_READ | WinNT.FILE_SHARE_WRITE | WinNT.FILE_SHARE_DELETE;

    private final HANDLE handle;
    private final String place;

    private NativeHandle(HANDLE handle, String place) {
        this.handle = handle;
        this.place = place;
    }

    static NativeHandle open(String path, int access, int disposition, int flags) throws WindowsException {
        return new NativeHandle(NativeErrors.require(Kernel32.INSTANCE.CreateFile(path, access, SHARE_ALL, null,
                disposition, flags, null), "CreateFile", path), path);
    }

    /** One DeviceIoControl; the bytes that it wrote. */
    byte[] control(DeviceQuery query, byte[] input, int room, boolean partAllowed) throws WindowsException {
        Memory in = input.length == 0 ? null : new Memory(input.length);
        if (in != null) {
            in.write(0, input, 0, input.length);
        }
        Memory out = room == 0 ? null : new Memory(room);
        if (out != null) {
            out.clear();
        }
        var written = new IntByReference();
        boolean done = Kernel32.INSTANCE.DeviceIoControl(handle, query.code(), in, input.length, out, room, written,
                Pointer.NULL);
        if (!done) {
            WindowsException failed = NativeErrors.last(query.toString(), place);
            if (!partAllowed || failed.code() != WindowsException.MORE_DATA
                    && failed.code() != WindowsException.INSUFFICIENT_BUFFER) {
                throw failed;
            }
            return out == null ? new byte[0] : out.getByteArray(0, room);
        }
        return out == null ? new byte[0] : out.getByteArray(0, Math.min(room, written.getValue()));
    }

    /** How many bytes the open file has. */
    long size() throws WindowsException {
        var size = new LongByReference();
        NativeErrors.require(NativeKernel.INSTANCE.GetFileSizeEx(handle, size), "GetFileSizeEx", place);
        return size.getValue();
    }

    /** As many bytes as there are at that place, at most {@code length}. */
    byte[] read(long offset, int length) throws WindowsException {
        var bytes = new byte[length];
        var count = new IntByReference();
        boolean done = Kernel32.INSTANCE.ReadFile(handle, bytes, length, count, at(offset));
        if (!done) {
            WindowsException failed = NativeErrors.last("ReadFile at byte " + offset, place);
            if (failed.code() != 38) { // ERROR_HANDLE_EOF
                throw failed;
            }
        }
        return count.getValue() == length ? bytes : Arrays.copyOf(bytes, count.getValue());
    }

    /** Writes all bytes at that place and flushes them to the disk. */
    void write(byte[] bytes) throws WindowsException {
        var count = new IntByReference();
        NativeErrors.require(Kernel32.INSTANCE.WriteFile(handle, bytes, bytes.length, count, at(0)), "WriteFile", place);
        if (count.getValue() != bytes.length) {
            throw new WindowsException("WriteFile", place, 112); // ERROR_DISK_FULL
        }
        NativeErrors.require(Kernel32.INSTANCE.FlushFileBuffers(handle), "FlushFileBuffers", place);
    }

    private static WinBase.OVERLAPPED at(long offset) {
        var place = new WinBase.OVERLAPPED();
        place.Offset = (int) offset;
        place.OffsetHigh = (int) (offset >>> 32);
        return place;
    }

    @Override
    public void close() {
        Kernel32.INSTANCE.CloseHandle(handle);
    }
}
