package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code lsblk --json --bytes} prints. Nothing is guessed: a column that is missing or of another kind makes
 * the whole answer unusable, because the disks of this machine are told from the others by it.
 */
public final class LsblkListing {

    /**
     * The columns to ask for. Without {@code NAME} lsblk prints no tree, and nothing would say which disk a partition is on.
     * {@code MOUNTPOINTS} came with util-linux 2.37.
     */
    public static final String COLUMNS = "NAME,KNAME,PATH,MAJ:MIN,TYPE,SIZE,LOG-SEC,RO,MODEL,SERIAL,TRAN,HCTL,MOUNTPOINTS";

    private static final String PLACE = "lsblk --json --bytes --output " + COLUMNS;
    private static final JsonMapper MAPPER = new JsonMapper();

    private LsblkListing() {
    }

    /**
     * Understands the output.
     *
     * @return the devices that lie on no other, each with what lies on it
     * @throws JsonFileException when it is not understood, with the device and the column
     */
    public static List<LsblkDevice> read(String output) throws JsonFileException {
        JsonNode devices;
        try {
            devices = MAPPER.readTree(output).path("blockdevices");
        } catch (JsonProcessingException noJson) {
            throw fault("its answer is no JSON: " + noJson.getOriginalMessage());
        }
        if (!devices.isArray()) {
            throw fault("its answer has no list \"blockdevices\"");
        }
        List<LsblkDevice> tops = devices(devices);
        for (LsblkDevice top : tops) {
            if (top.type().equals("part")) {
                throw fault(top.name() + ": the partition is listed below no disk");
            }
        }
        return tops;
    }

    private static List<LsblkDevice> devices(JsonNode list) throws JsonFileException {
        var devices = new ArrayList<LsblkDevice>();
        for (JsonNode node : list) {
            devices.add(device(node));
        }
        return devices;
    }

    private static LsblkDevice device(JsonNode node) throws JsonFileException {
        String name = required(node, "kname", "?");
        JsonNode children = node.path("children");
        if (!children.isMissingNode() && !children.isArray()) {
            throw fault(name + ": \"children\" is no list");
        }
        return new LsblkDevice(name, required(node, "path", name), required(node, "maj:min", name).strip(),
                required(node, "type", name), new ByteSize(number(node, "size", name)),
                (int) number(node, "log-sec", name), truth(node, "ro", name), optional(node, "model", name),
                optional(node, "serial", name), optional(node, "tran", name), optional(node, "hctl", name),
                mountPoints(node, name), devices(children));
    }

    private static String required(JsonNode node, String column, String device) throws JsonFileException {
        JsonNode value = node.path(column);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault(device + ": column \"" + column + "\" is " + found(value) + ", expected a text");
        }
        return value.textValue();
    }

    /** A text that may be null, but not missing. */
    private static String optional(JsonNode node, String column, String device) throws JsonFileException {
        JsonNode value = node.path(column);
        if (!value.isNull() && !value.isTextual()) {
            throw fault(device + ": column \"" + column + "\" is " + found(value) + ", expected a text or null");
        }
        return value.isNull() ? "" : value.textValue().strip();
    }

    /** Numbers stand in quotes before util-linux 2.33. */
    private static long number(JsonNode node, String column, String device) throws JsonFileException {
        JsonNode value = node.path(column);
        if (value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        if (value.isTextual() && value.textValue().matches("\\d{1,18}")) {
            return Long.parseLong(value.textValue());
        }
        throw fault(device + ": column \"" + column + "\" is " + found(value) + ", expected a number of bytes");
    }

    private static boolean truth(JsonNode node, String column, String device) throws JsonFileException {
        JsonNode value = node.path(column);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual() && value.textValue().matches("[01]")) {
            return value.textValue().equals("1");
        }
        throw fault(device + ": column \"" + column + "\" is " + found(value) + ", expected true or false");
    }

    /** A device that is not mounted has a list with one null in it. */
    private static List<String> mountPoints(JsonNode node, String device) throws JsonFileException {
        JsonNode list = node.path("mountpoints");
        if (!list.isArray()) {
            throw fault(device + ": column \"mountpoints\" is " + found(list) + ", expected a list");
        }
        var points = new ArrayList<String>();
        for (JsonNode point : list) {
            if (point.isTextual()) {
                points.add(point.textValue());
            } else if (!point.isNull()) {
                throw fault(device + ": a mount point is " + found(point) + ", expected a text or null");
            }
        }
        return points;
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString();
    }

    private static JsonFileException fault(String detail) {
        return new JsonFileException(new Problem(PLACE, detail + ".",
                "lsblk of util-linux 2.37 or newer is needed. Nothing is offered while it is not certain which disks "
                        + "belong to this machine."));
    }
}
