package dev.bootmend.bcd;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a store from its hive, every object and element of it.
 *
 * <p>Tolerant of what real stores hold: unknown elements, objects without description or elements, names in upper
 * case, odd widths, missing terminators. What has no place in the model (a key that is neither an object nor an
 * element) is named in the notes of the health; it stays in the hive. A store without a boot manager reads like any
 * other.
 */
public final class BootStoreReader {

    private static final String ELEMENT_NAME = "[0-9a-fA-F]{8}";

    private final Hive hive;
    private final List<String> remarks = new ArrayList<>();

    private BootStoreReader(Hive hive) {
        this.hive = hive;
    }

    /**
     * The store in {@code hive}, objects by ascending type, then GUID.
     *
     * @throws BootStoreFormatException when the hive holds no {@code Objects} key and so is no store
     * @throws dev.bootmend.hive.HiveFormatException when the hive is damaged inside
     * @throws IOException when the medium cannot be read
     */
    public static BootStore read(Hive hive) throws IOException {
        return new BootStoreReader(hive).store();
    }

    private BootStore store() throws IOException {
        HiveKey list = hive.find(StoreKeys.OBJECTS).orElseThrow(BootStoreFormatException::withoutObjects);
        var objects = new ArrayList<BootObject>();
        for (HiveKey key : list.subkeys()) {
            if (Guid.isGuid(key.name())) {
                objects.add(object(key));
            } else {
                remarks.add("The key " + PlainText.of(key.path().toString()) + " is not named like an object and is left alone.");
            }
        }
        objects.sort(BootStore.ORDER);
        return new BootStore(StoreHealth.of(hive, remarks), objects);
    }

    private BootObject object(HiveKey key) throws IOException {
        var elements = new TreeMap<ElementCode, BootElement>();
        Optional<HiveKey> list = key.subkey(StoreKeys.ELEMENTS);
        for (HiveKey child : list.isPresent() ? list.get().subkeys() : List.<HiveKey>of()) {
            element(child).ifPresent(element -> elements.put(element.code(), element));
        }
        return new BootObject(Guid.of(key.name()), type(key), elements);
    }

    private Optional<ObjectType> type(HiveKey key) throws IOException {
        Optional<HiveKey> description = key.subkey(StoreKeys.DESCRIPTION);
        Optional<HiveValue> value =
                description.isPresent() ? description.get().value(StoreKeys.TYPE) : Optional.empty();
        if (value.isPresent()) {
            var number = value.get().toRegistryValue().asDword();
            if (number.isPresent()) {
                return Optional.of(new ObjectType(number.getAsInt()));
            }
        }
        remarks.add("The object " + key.name() + " has no readable type.");
        return Optional.empty();
    }

    private Optional<BootElement> element(HiveKey key) throws IOException {
        Optional<HiveValue> value = key.value(StoreKeys.ELEMENT);
        if (!key.name().matches(ELEMENT_NAME) || value.isEmpty()) {
            remarks.add("The key " + PlainText.of(key.path().toString()) + " holds no element and is left alone.");
            return Optional.empty();
        }
        return Optional.of(ValueCodec.decode(ElementCode.ofHex(key.name()), value.get().type(), value.get().data()));
    }
}
