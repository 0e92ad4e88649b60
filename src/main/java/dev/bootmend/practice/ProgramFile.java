package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Programs of a practice machine: the headers a Windows program has, and no code (Microsoft: PE format). */
final class ProgramFile {

    private static final int PE_AT = 0x80;
    private static final int SIZE = 1024;
    private static final int OPTIONAL_HEADER = 240;

    /** What a program runs under: the subsystem of its header. */
    enum Subsystem {
        NATIVE(1), CONSOLE(3), EFI_APPLICATION(10), BOOT_APPLICATION(16);

        private final int code;

        Subsystem(int code) {
            this.code = code;
        }
    }

    private ProgramFile() {
    }

    /** A 64-bit program of that name. */
    static Bytes portable(Subsystem subsystem, String name) {
        ByteBuffer file = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {'M', 'Z'}).putInt(0x3C, PE_AT);
        file.put(0x40, ascii("This program cannot be run in DOS mode.\r\r\n$"));
        file.put(PE_AT, ascii("PE\0\0")).putShort(PE_AT + 4, (short) 0x8664).putShort(PE_AT + 6, (short) 1);
        file.putShort(PE_AT + 20, (short) OPTIONAL_HEADER).putShort(PE_AT + 22, (short) 0x0022);
        int optional = PE_AT + 24;
        file.putShort(optional, (short) 0x20B).putInt(optional + 32, 0x1000).putInt(optional + 36, 0x200);
        file.putShort(optional + 68, (short) subsystem.code).putInt(optional + 108, 16);
        int section = optional + OPTIONAL_HEADER;
        file.put(section, ascii(".text\0\0\0")).putInt(section + 8, 16).putInt(section + 12, 0x1000);
        file.putInt(section + 16, 0x200).putInt(section + 20, 0x200).putInt(section + 36, 0x6000_0020);
        return Bytes.of(file.put(0x200, ascii(name)).array());
    }

    /** The boot manager of BIOS machines begins with 16-bit code, here a jump. */
    static Bytes bootManager() {
        ByteBuffer file = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {(byte) 0xE9, (byte) 0xD5, 0x01, (byte) 0xEB, 0x04, (byte) 0x90});
        return Bytes.of(file.put(0x200, ascii("BOOTMGR is compressed")).array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
