package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RunId;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.io.Serial;
import java.util.function.Function;

/** The one mapper for our own records: typed values are plain numbers and strings, unknown fields are refused. */
final class Json {

    private Json() {
    }

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(values())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
    }

    private static SimpleModule values() {
        var module = new SimpleModule("BootMend values");
        text(module, Guid.class, Guid::toString, Guid::of);
        text(module, VolumePath.class, VolumePath::toString, VolumePath::of);
        text(module, Sha256.class, Sha256::hex, Sha256::new);
        text(module, RunId.class, RunId::value, RunId::new);
        text(module, RecipeId.class, RecipeId::value, RecipeId::new);
        text(module, FindingId.class, FindingId::value, FindingId::new);
        text(module, DiskSignature.class, DiskSignature::toString,
                digits -> new DiskSignature(Integer.parseUnsignedInt(digits, 16)));
        number(module, DiskNumber.class, number -> (long) number.value(), n -> new DiskNumber(Math.toIntExact(n)));
        number(module, ByteOffset.class, ByteOffset::bytes, ByteOffset::new);
        number(module, ByteSize.class, ByteSize::bytes, ByteSize::new);
        number(module, PartitionNumber.class, number -> (long) number.value(), n -> new PartitionNumber(Math.toIntExact(n)));
        number(module, SectorSize.class, size -> (long) size.bytes(), n -> new SectorSize(Math.toIntExact(n)));
        text(module, DriveLetter.class, DriveLetter::toString, Json::letter);
        return module;
    }

    private static DriveLetter letter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not a drive letter: " + text);
        }
        return new DriveLetter(text.charAt(0));
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new Writer<>(type, (value, json) -> json.writeString(out.apply(value))));
        module.addDeserializer(type, new Reader<>(type, json -> in.apply(json.getText())));
    }

    private static <T> void number(SimpleModule module, Class<T> type, Function<T, Long> out, Function<Long, T> in) {
        module.addSerializer(type, new Writer<>(type, (value, json) -> json.writeNumber(out.apply(value))));
        module.addDeserializer(type, new Reader<>(type, json -> in.apply(json.getLongValue())));
    }

    /** Writes one value. */
    private interface Output<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    /** Reads one value; an {@link IllegalArgumentException} is a fault of the text. */
    private interface Input<T> {
        T read(JsonParser json) throws IOException;
    }

    private static final class Writer<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Output<T> output;

        Writer(Class<T> type, Output<T> output) {
            super(type);
            this.output = output;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            output.write(value, json);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Input<T> input;

        Reader(Class<T> type, Input<T> input) {
            super(type);
            this.input = input;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return input.read(json);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
