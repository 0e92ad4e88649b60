package dev.bootmend.model;

import java.util.Locale;
import java.util.Map;

/** What a partition table says a partition is for. */
public sealed interface PartitionType {

    /** The type byte of an MBR entry, 0 to 255. */
    record Mbr(int code) implements PartitionType {

        private static final Map<Integer, String> NAMES = Map.of(
                0x05, "Extended", 0x0F, "Extended (LBA)", 0x07, "NTFS or exFAT", 0x0B, "FAT32", 0x0C, "FAT32 (LBA)",
                0x0E, "FAT16 (LBA)", 0x27, "Windows RE (hidden NTFS)", 0x42, "Dynamic disk", 0xEE, "GPT protective",
                0xEF, "EFI system");

        /** The extended partition of DOS, of Windows 95 and of Linux: a box for logical partitions. */
        public boolean isExtended() {
            return code == 0x05 || code == 0x0F || code == 0x85;
        }

        @Override
        public String toString() {
            return NAMES.getOrDefault(code, "type") + String.format(Locale.ROOT, " (%02x)", code);
        }
    }

    /** The type GUID of a GPT entry (UEFI specification and Microsoft's PARTITION_INFORMATION_GPT page). */
    record Gpt(Guid guid) implements PartitionType {

        public static final Gpt EFI_SYSTEM = new Gpt(Guid.of("c12a7328-f81f-11d2-ba4b-00a0c93ec93b"));
        public static final Gpt MICROSOFT_RESERVED = new Gpt(Guid.of("e3c9e316-0b5c-4db8-817d-f92df00215ae"));
        public static final Gpt BASIC_DATA = new Gpt(Guid.of("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7"));
        public static final Gpt RECOVERY = new Gpt(Guid.of("de94bba4-06d1-4d40-a16a-bfd50179d6ac"));
        public static final Gpt LDM_METADATA = new Gpt(Guid.of("5808c8aa-7e8f-42e0-85d2-e1e90434cfb3"));
        public static final Gpt LDM_DATA = new Gpt(Guid.of("af9b60a0-1431-4f62-bc68-3311714a69ad"));
        public static final Gpt STORAGE_SPACES = new Gpt(Guid.of("e75caf8f-f680-4cee-afa3-b001e56efc2d"));

        private static final Map<Gpt, String> NAMES = Map.of(
                EFI_SYSTEM, "EFI system", MICROSOFT_RESERVED, "Microsoft reserved", BASIC_DATA, "Basic data",
                RECOVERY, "Windows RE", LDM_METADATA, "Dynamic disk metadata", LDM_DATA, "Dynamic disk data",
                STORAGE_SPACES, "Storage Spaces");

        @Override
        public String toString() {
            return NAMES.getOrDefault(this, "type " + guid.braced());
        }
    }
}
