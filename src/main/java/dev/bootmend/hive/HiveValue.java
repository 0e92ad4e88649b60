package dev.bootmend.hive;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;

/** One value of a key. Name, type and size are known; the data is read when asked for. */
public final class HiveValue {

    private final ValueRecord value;
    private final HiveVersion version;
    private final String name;

    HiveValue(ValueRecord value, HiveVersion version) throws IOException {
        this.value = value;
        this.version = version;
        this.name = value.name();
    }

    /** The name as stored, empty for the default value; it may hold any character, NUL included. */
    public String name() {
        return name;
    }

    /** Whether this is the unnamed value. */
    public boolean isDefault() {
        return name.isEmpty();
    }

    /** The type, any 32-bit number. */
    public RegistryType type() throws IOException {
        return new RegistryType(value.type());
    }

    /** The size of the data. */
    public ByteSize size() throws IOException {
        return new ByteSize(value.size());
    }

    /** Where the value's record lies in the file. */
    public HiveOffset offset() {
        return HiveOffset.ofCell(value.cell().offset());
    }

    /**
     * The data.
     *
     * @throws HiveFormatException when a cell or a segment does not hold what the value says
     */
    public Bytes data() throws IOException {
        return Bytes.of(ValueData.read(value, version));
    }

    /** Name, type and data as a model value. */
    public RegistryValue toRegistryValue() throws IOException {
        return new RegistryValue(name, type(), data());
    }

    ValueRecord stored() {
        return value;
    }
}
