package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.bootmend.model.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of a store as hivexml, an independent reader, sees them; tests are skipped where it is not installed. */
final class HivexStore {

    private HivexStore() {
    }

    /** Every value by the path of its key and its name: its content, or its type when hivexml prints strings. */
    static Map<String, String> values(Bytes file, Path folder) throws Exception {
        Path path = folder.resolve("BCD");
        Files.write(path, file.toArray());
        Process process;
        try {
            process = new ProcessBuilder("hivexml", path.toString()).start();
        } catch (IOException e) {
            return abort("the program hivexml is not installed");
        }
        byte[] xml = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        var values = new TreeMap<String, String>();
        collect(root.getDocumentElement(), "", values);
        return values;
    }

    private static void collect(Element element, String path, Map<String, String> values) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element node && node.getTagName().equals("node")) {
                collect(node, node.hasAttribute("root") ? "" : (path.isEmpty() ? "" : path + "\\") + node.getAttribute("name"),
                        values);
            } else if (child instanceof Element value && value.getTagName().equals("value")) {
                values.put(path + ":" + value.getAttribute("key"), content(value));
            }
        }
    }

    private static String content(Element value) {
        return switch (value.getAttribute("type")) {
            case "binary" -> Bytes.of(Base64.getMimeDecoder().decode(value.getAttribute("value"))).hex();
            case "string-list" -> strings(value);
            default -> value.getAttribute("value");
        };
    }

    /** hivexml shows the second terminator of a list as an empty string, also in stores that Windows wrote. */
    private static String strings(Element value) {
        var items = value.getElementsByTagName("string");
        var text = new StringBuilder();
        for (int i = 0; i < items.getLength(); i++) {
            text.append(i == 0 ? "" : " ").append(items.item(i).getTextContent());
        }
        return text.toString().strip();
    }
}
