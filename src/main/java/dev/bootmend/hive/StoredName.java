package dev.bootmend.hive;

import java.nio.charset.StandardCharsets;

/** A name as it is stored: one byte per character when all are Latin-1, otherwise UTF-16LE units as they are. */
record StoredName(byte[] bytes, boolean compressed) {

    static StoredName of(String name) {
        if (name.chars().allMatch(unit -> unit <= 0xFF)) {
            return new StoredName(name.getBytes(StandardCharsets.ISO_8859_1), true);
        }
        byte[] units = new byte[2 * name.length()];
        for (int i = 0; i < name.length(); i++) {
            LittleEndian.put16(units, 2 * i, name.charAt(i));
        }
        return new StoredName(units, false);
    }
}
