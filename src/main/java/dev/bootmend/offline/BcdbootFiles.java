package dev.bootmend.offline;

import dev.bootmend.model.Generation;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The boot files of one Windows and the places bcdboot copies them to (Microsoft Learn: BCDBoot command-line options;
 * places as measured on installed disks). BIOS: {@code Boot\PCAT}, with the boot manager itself in the root of the
 * System partition. UEFI: {@code Boot\EFI}, with a second copy of the boot manager under its fallback name. Both:
 * {@code Boot\Fonts} and {@code Boot\Resources}.
 */
record BcdbootFiles(VolumeReader windows, VolumePath folder, Generation firmware) {

    private static final int PE_ADDRESS = 0x3C;
    private static final int ARM64 = 0xAA64;
    private static final int I386 = 0x014C;
    /** Folders inside folders; what is deeper than that was not made by Windows. */
    private static final int DEPTH = 8;

    /** The folder of the store and of what belongs to it. */
    static VolumePath target(Generation firmware) {
        return VolumePath.of(firmware == Generation.GEN1 ? "\\Boot" : "\\EFI\\Microsoft\\Boot");
    }

    /** What is to be copied: the content by its path on the System partition. */
    Map<VolumePath, byte[]> copies() throws ToolRefusal {
        VolumePath source = folder.child("Boot").child(firmware == Generation.GEN1 ? "PCAT" : "EFI");
        VolumePath target = target(firmware);
        var copies = new TreeMap<VolumePath, byte[]>();
        copy(source, target, copies, DEPTH);
        for (String shared : List.of("Fonts", "Resources")) {
            copy(folder.child("Boot").child(shared), target.child(shared), copies, DEPTH);
        }
        if (firmware == Generation.GEN1) {
            toRoot(copies, target, "bootmgr");
            toRoot(copies, target, "BOOTNXT");
        }
        requireBootManager(copies, source);
        if (firmware == Generation.GEN2) {
            byte[] manager = copies.get(target.child("bootmgfw.efi"));
            copies.put(VolumePath.of("\\EFI\\Boot\\" + fallbackName(manager)), manager);
        }
        return copies;
    }

    private static void toRoot(Map<VolumePath, byte[]> copies, VolumePath target, String name) {
        byte[] content = copies.remove(target.child(name));
        if (content != null) {
            copies.put(VolumePath.ROOT.child(name), content);
        }
    }

    private void requireBootManager(Map<VolumePath, byte[]> copies, VolumePath source) throws ToolRefusal {
        VolumePath manager = firmware == Generation.GEN1 ? VolumePath.ROOT.child("bootmgr")
                : target(firmware).child("bootmgfw.efi");
        byte[] content = copies.get(manager);
        if (content == null || content.length == 0) {
            throw failed(source.child(manager.name()) + " is missing or empty.");
        }
    }

    private void copy(VolumePath from, VolumePath to, Map<VolumePath, byte[]> copies, int depth) throws ToolRefusal {
        for (String name : names(from)) {
            switch (HiveFile.content(windows, from.child(name))) {
                case Reading.Known<byte[]>(byte[] content) -> copies.put(to.child(name), content);
                case Reading.Absent<byte[]>() when depth > 0 -> copy(from.child(name), to.child(name), copies, depth - 1);
                case Reading.Absent<byte[]>() -> throw failed(from + " is nested too deeply.");
                case Reading.Unreadable<byte[]>(Problem problem) -> throw failed(problem.toString());
            }
        }
    }

    private List<String> names(VolumePath path) throws ToolRefusal {
        return switch (windows.folder(path)) {
            case Reading.Known<List<String>>(List<String> names) -> names;
            case Reading.Absent<List<String>>() -> List.of();
            case Reading.Unreadable<List<String>>(Problem problem) -> throw failed(problem.toString());
        };
    }

    /** UEFI specification, 3.5.1.1: the name by the machine type of the program (Microsoft: PE format). */
    private static String fallbackName(byte[] manager) {
        return switch (machine(manager)) {
            case ARM64 -> "bootaa64.efi";
            case I386 -> "bootia32.efi";
            default -> "bootx64.efi";
        };
    }

    private static int machine(byte[] program) {
        ByteBuffer file = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        int header = program.length < PE_ADDRESS + 4 ? -1 : file.getInt(PE_ADDRESS);
        return header < 0 || header > program.length - 6 ? 0 : Short.toUnsignedInt(file.getShort(header + 4));
    }

    /** Writes every file whose content is another one; the number of files written. */
    static int write(Map<VolumePath, byte[]> copies, VolumeWriter system) throws IOException {
        int written = 0;
        for (Map.Entry<VolumePath, byte[]> copy : copies.entrySet()) {
            byte[] present = HiveFile.content(system, copy.getKey()).toOptional().orElse(null);
            if (!Arrays.equals(present, copy.getValue())) {
                system.write(copy.getKey(), copy.getValue());
                written++;
            }
        }
        return written;
    }

    static ToolRefusal failed(String detail) {
        return BcdbootArguments.refusal("Failure when attempting to copy boot files.\n" + detail);
    }
}
