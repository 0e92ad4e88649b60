package dev.bootmend.linux;

import dev.bootmend.json.PracticeVolume;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Every value of the stores and SYSTEM hives of a disk, as hivexml of the libguestfs project reads them; the files are
 * taken from the disk by mtools and ntfscat.
 *
 * @param values type and content by hive, key and name, such as {@code BCD Objects\{…}\Elements\26000022 Element}
 */
record HiveValues(Map<String, String> values) {

    private static final List<String> HIVES =
            List.of("EFI/Microsoft/Boot/BCD", "Boot/BCD", "Windows/System32/config/SYSTEM");

    /** {@code {bootmgr}} (Geoff Chappell: BCD objects). */
    private static final String MANAGER = "BCD Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}";

    static HiveValues of(RealDisk disk, Path folder) throws Exception {
        var values = new TreeMap<String, String>();
        for (PracticeVolume volume : disk.disk().volumes()) {
            Path window = disk.window(volume, true);
            try {
                for (String path : HIVES) {
                    Path hive = folder.resolve("hive");
                    if (taken(disk, volume, window, path, hive)) {
                        read(path.substring(path.lastIndexOf('/') + 1), Shell.run("hivexml", hive.toString()), values);
                    }
                }
            } finally {
                Shell.run("losetup", "-d", window.toString());
            }
        }
        return new HiveValues(values);
    }

    /** False when the file is not on the volume, or holds no hive. */
    private static boolean taken(RealDisk disk, PracticeVolume volume, Path window, String path, Path hive) throws Exception {
        boolean fat = RealDisk.isFat(window);
        if (fat && !disk.mtoolsCan()) {
            return false;
        }
        String read = fat ? "mcopy -n -o -i \"$1\"@@$2 \"::/$4\" \"$5\"" : "ntfscat -f \"$3\" \"$4\" > \"$5\"";
        Shell.Ended found = Shell.tried("sh", "-c", read, "sh", disk.image().toString(), volume.start().toString(),
                window.toString(), path, hive.toString());
        return found.code() == 0 && new String(Files.newInputStream(hive).readNBytes(4)).equals("regf");
    }

    private static void read(String hive, String xml, Map<String, String> values) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        var keys = new ArrayDeque<String>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("node")) {
                keys.addLast(reader.getAttributeValue(null, "name"));
                values.put(hive + " " + path(keys), "key");
            } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("node")) {
                keys.removeLast();
            } else if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("value")) {
                String key = reader.getAttributeValue(null, "key");
                values.put(hive + " " + path(keys) + " " + (key == null ? "@" : key), value(reader));
            }
        }
    }

    /** The root has a name of its own that says nothing. */
    private static String path(ArrayDeque<String> keys) {
        return keys.stream().skip(1).collect(Collectors.joining("\\"));
    }

    private static String value(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!reader.getAttributeLocalName(i).equals("key")) {
                text.append(reader.getAttributeValue(i)).append(' ');
            }
        }
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText().strip()).append(' ');
            }
        }
        return text.toString().strip();
    }

    /** An element of the entry that the boot manager starts. */
    String ofDefaultEntry(String element) {
        String entry = values.getOrDefault(MANAGER + "\\Elements\\23000003 Element", "string none").split(" ", 2)[1];
        return values.get("BCD Objects\\" + entry.toLowerCase(Locale.ROOT) + "\\Elements\\" + element + " Element");
    }

    /** The keys and values that are not equal on both sides, each with what it was and what it is. */
    List<String> changed(HiveValues other) {
        var names = new TreeSet<>(values.keySet());
        names.addAll(other.values.keySet());
        return names.stream().filter(name -> !Objects.equals(values.get(name), other.values.get(name)))
                .map(name -> name + ": " + values.get(name) + " -> " + other.values.get(name)).toList();
    }
}
