package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCodecTest {

    private static final ElementCode TEXT = ElementCode.ofHex("12000002");
    private static final ElementCode OBJECT = ElementCode.ofHex("23000003");
    private static final ElementCode OBJECTS = ElementCode.ofHex("24000001");
    private static final ElementCode NUMBER = ElementCode.ofHex("25000004");
    private static final ElementCode FLAG = ElementCode.ofHex("26000020");
    private static final ElementCode NUMBERS = ElementCode.ofHex("17000077");
    private static final Guid ID = Guid.of("9dea862c-5cdd-4e70-acc1-f32b344d4795");
    private static final BootValue OPAQUE = new BootValue.Opaque();

    @ParameterizedTest(name = "{0} is {1} in {2} bytes")
    @CsvSource({"1e, 30, 1", "00c201, 115200, 3", "1e00000000000000, 30, 8", "ffffffffffffffff, -1, 8", "fe, 254, 1"})
    void integersOfEveryWidthAreReadAndWrittenBackInTheirWidth(String hex, long number, int width) {
        var element = ValueCodec.decode(NUMBER, RegistryType.BINARY, Bytes.ofHex(hex));
        assertEquals(new BootValue.Number(number, width), element.value());
        assertEquals(element, ValueCodec.encode(NUMBER, element.value()));
    }

    @Test
    void anIntegerThatDoesNotFitItsWidthIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> ValueCodec.encode(NUMBER, new BootValue.Number(256, 1)));
        assertThrows(IllegalArgumentException.class, () -> ValueCodec.encode(NUMBER, new BootValue.Number(1, 9)));
    }

    @Test
    void aStringMayLackItsTerminator() {
        assertEquals(new BootValue.Text("\\bootmgr"), decode(TEXT, RegistryType.SZ, utf16("\\bootmgr")));
        assertEquals(new BootValue.Text("\\bootmgr"), decode(TEXT, RegistryType.SZ, utf16("\\bootmgr\0\0")));
        assertEquals(new BootValue.Text(""), decode(TEXT, RegistryType.SZ, Bytes.EMPTY));
        assertEquals(utf16("\\bootmgr\0"), ValueCodec.encode(TEXT, new BootValue.Text("\\bootmgr")).raw());
    }

    @Test
    void anUnpairedSurrogateSurvives() {
        var element = ValueCodec.decode(TEXT, RegistryType.SZ, Bytes.ofHex("5c0000d841000000"));
        assertEquals(element.raw(), ValueCodec.encode(TEXT, element.value()).raw());
    }

    @Test
    void anObjectIsSeventyEightBytes() {
        var element = ValueCodec.encode(OBJECT, new BootValue.ObjectRef(ID));
        assertEquals(78, element.raw().size());
        assertEquals(RegistryType.SZ, element.type());
        assertEquals(element, ValueCodec.decode(OBJECT, RegistryType.SZ, element.raw()));
        assertEquals(OPAQUE, decode(OBJECT, RegistryType.SZ, utf16("{bootmgr}\0")));
    }

    @Test
    void anObjectListEndsWithASecondTerminator() {
        assertEquals(80, ValueCodec.encode(OBJECTS, new BootValue.ObjectList(List.of(ID))).raw().size());
        assertEquals(158, ValueCodec.encode(OBJECTS, new BootValue.ObjectList(List.of(ID, Guid.ZERO))).raw().size());
        assertEquals(Bytes.ofHex("0000"), ValueCodec.encode(OBJECTS, new BootValue.ObjectList(List.of())).raw());
        assertEquals(new BootValue.ObjectList(List.of()), decode(OBJECTS, RegistryType.MULTI_SZ, Bytes.ofHex("0000")));
        assertEquals(new BootValue.ObjectList(List.of(ID)), decode(OBJECTS, RegistryType.MULTI_SZ, utf16(ID.braced())));
        assertEquals(OPAQUE, decode(OBJECTS, RegistryType.MULTI_SZ, utf16("nonsense\0\0")));
    }

    @Test
    void flagsAndListsOfNumbersAreRead() {
        assertEquals(new BootValue.Flag(true), decode(FLAG, RegistryType.BINARY, Bytes.ofHex("01")));
        assertEquals(new BootValue.Flag(false), decode(FLAG, RegistryType.BINARY, Bytes.ofHex("00")));
        assertEquals(new BootValue.NumberList(List.of(0x15000075L)),
                decode(NUMBERS, RegistryType.BINARY, Bytes.ofHex("7500001500000000")));
        assertEquals(Bytes.ofHex("01000000000000000200000000000000"),
                ValueCodec.encode(NUMBERS, new BootValue.NumberList(List.of(1L, 2L))).raw());
    }

    @Test
    void bytesThatDoNotFitTheirFormatAreKeptAsTheyAre() {
        assertEquals(OPAQUE, decode(NUMBER, RegistryType.BINARY, Bytes.EMPTY));
        assertEquals(OPAQUE, decode(NUMBER, RegistryType.BINARY, Bytes.ofHex("010203040506070809")));
        assertEquals(OPAQUE, decode(NUMBER, RegistryType.DWORD, Bytes.ofHex("01000000")));
        assertEquals(OPAQUE, decode(FLAG, RegistryType.BINARY, Bytes.ofHex("0100")));
        assertEquals(OPAQUE, decode(NUMBERS, RegistryType.BINARY, Bytes.ofHex("0100")));
        assertEquals(OPAQUE, decode(TEXT, RegistryType.SZ, Bytes.ofHex("410042")));
        assertEquals(OPAQUE, decode(ElementCode.ofHex("11000001"), RegistryType.BINARY, Bytes.ofHex("0000")));
        assertEquals(OPAQUE, decode(ElementCode.ofHex("18000001"), RegistryType.BINARY, Bytes.ofHex("0000")));
        assertEquals(OPAQUE, decode(ElementCode.ofHex("1f000001"), RegistryType.BINARY, Bytes.ofHex("0000")));
        assertEquals(Bytes.ofHex("0100"), ValueCodec.decode(FLAG, RegistryType.BINARY, Bytes.ofHex("0100")).raw());
    }

    @Test
    void aValueOfAnotherKindIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> ValueCodec.encode(FLAG, new BootValue.Text("yes")));
        assertThrows(IllegalArgumentException.class, () -> ValueCodec.encode(FLAG, OPAQUE));
        assertThrows(IllegalArgumentException.class, () -> ValueCodec.encode(ElementCode.ofHex("11000001"),
                new BootValue.Device(new BootDevice.Unknown(), Guid.ZERO)));
    }

    private static BootValue decode(ElementCode code, RegistryType type, Bytes raw) {
        return ValueCodec.decode(code, type, raw).value();
    }

    private static Bytes utf16(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_16LE));
    }
}
