package dev.bootmend.bcd;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryType;
import java.util.List;
import java.util.stream.IntStream;

/** Element values between bytes and meaning. Decoding never fails: bytes that do not fit become opaque. */
public final class ValueCodec {

    /** The width in which bcdedit writes an integer. Media stores also hold widths of 1 and 3 (measured). */
    public static final int INTEGER_WIDTH = 8;

    private ValueCodec() {
    }

    /** The stored element with what its bytes mean. */
    public static BootElement decode(ElementCode code, RegistryType type, Bytes raw) {
        return new BootElement(code, type, raw, value(code, type, raw));
    }

    /**
     * A new element with that value.
     *
     * @throws IllegalArgumentException when the value is of another kind than the code demands, or is opaque
     */
    public static BootElement encode(ElementCode code, BootValue value) {
        var format = ElementFormat.of(code).orElseThrow(() -> new IllegalArgumentException(
                "element " + code + " has a format that is not known"));
        if (format != formatOf(value)) {
            throw new IllegalArgumentException("element " + code + " holds a value of kind " + format + ", not " + value);
        }
        return new BootElement(code, format.registryType(), bytes(value), value);
    }

    private static BootValue value(ElementCode code, RegistryType type, Bytes raw) {
        var format = ElementFormat.of(code);
        if (format.filter(known -> known.registryType().equals(type)).isEmpty()) {
            return new BootValue.Opaque();
        }
        return switch (format.get()) {
            case DEVICE -> DeviceCodec.decode(raw);
            case STRING -> text(raw);
            case OBJECT -> object(raw);
            case OBJECT_LIST -> objects(raw);
            case INTEGER -> integer(raw);
            case BOOLEAN -> raw.size() == 1 ? new BootValue.Flag(raw.at(0) != 0) : new BootValue.Opaque();
            case INTEGER_LIST -> integers(raw);
            case BINARY -> new BootValue.Opaque();
        };
    }

    private static BootValue text(Bytes raw) {
        return raw.size() % 2 == 0 ? new BootValue.Text(Utf16Text.upToNul(raw.toArray())) : new BootValue.Opaque();
    }

    private static BootValue object(Bytes raw) {
        String text = Utf16Text.upToNul(raw.toArray());
        return Guid.isGuid(text) ? new BootValue.ObjectRef(Guid.of(text)) : new BootValue.Opaque();
    }

    private static BootValue objects(Bytes raw) {
        List<String> texts = Utf16Text.list(raw.toArray());
        return texts.stream().allMatch(Guid::isGuid)
                ? new BootValue.ObjectList(texts.stream().map(Guid::of).toList()) : new BootValue.Opaque();
    }

    private static BootValue integer(Bytes raw) {
        return raw.size() >= 1 && raw.size() <= INTEGER_WIDTH
                ? new BootValue.Number(number(raw, 0, raw.size()), raw.size()) : new BootValue.Opaque();
    }

    private static BootValue integers(Bytes raw) {
        return raw.size() % INTEGER_WIDTH != 0 ? new BootValue.Opaque() : new BootValue.NumberList(
                IntStream.range(0, raw.size() / INTEGER_WIDTH)
                        .mapToObj(i -> number(raw, i * INTEGER_WIDTH, INTEGER_WIDTH)).toList());
    }

    private static long number(Bytes raw, int from, int width) {
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = number << 8 | raw.at(from + i);
        }
        return number;
    }

    private static ElementFormat formatOf(BootValue value) {
        return switch (value) {
            case BootValue.Device ignored -> ElementFormat.DEVICE;
            case BootValue.Text ignored -> ElementFormat.STRING;
            case BootValue.ObjectRef ignored -> ElementFormat.OBJECT;
            case BootValue.ObjectList ignored -> ElementFormat.OBJECT_LIST;
            case BootValue.Number ignored -> ElementFormat.INTEGER;
            case BootValue.Flag ignored -> ElementFormat.BOOLEAN;
            case BootValue.NumberList ignored -> ElementFormat.INTEGER_LIST;
            case BootValue.Opaque ignored -> throw new IllegalArgumentException(
                    "a value that is not understood cannot be written; its stored bytes must be kept");
        };
    }

    private static Bytes bytes(BootValue value) {
        return switch (value) {
            case BootValue.Device device -> DeviceCodec.encode(device);
            case BootValue.Text(String text) -> Bytes.of(Utf16Text.bytes(text + "\0"));
            case BootValue.ObjectRef(Guid id) -> Bytes.of(Utf16Text.bytes(id.braced() + "\0"));
            case BootValue.ObjectList(List<Guid> ids) -> Bytes.of(Utf16Text.bytes(
                    String.join("", ids.stream().map(id -> id.braced() + "\0").toList()) + "\0"));
            case BootValue.Number number -> integer(number);
            case BootValue.Flag(boolean set) -> Bytes.of((byte) (set ? 1 : 0));
            case BootValue.NumberList(List<Long> numbers) -> integerList(numbers);
            case BootValue.Opaque ignored -> throw new IllegalArgumentException("an opaque value cannot be written");
        };
    }

    private static Bytes integer(BootValue.Number number) {
        int width = number.width();
        if (width < 1 || width > INTEGER_WIDTH || width < INTEGER_WIDTH && number.value() >>> 8 * width != 0) {
            throw new IllegalArgumentException(number.value() + " does not fit " + width + " bytes");
        }
        return Bytes.of(littleEndian(new byte[width], 0, number.value(), width));
    }

    private static Bytes integerList(List<Long> numbers) {
        byte[] bytes = new byte[numbers.size() * INTEGER_WIDTH];
        for (int i = 0; i < numbers.size(); i++) {
            littleEndian(bytes, i * INTEGER_WIDTH, numbers.get(i), INTEGER_WIDTH);
        }
        return Bytes.of(bytes);
    }

    private static byte[] littleEndian(byte[] target, int at, long number, int width) {
        for (int i = 0; i < width; i++) {
            target[at + i] = (byte) (number >>> 8 * i);
        }
        return target;
    }
}
