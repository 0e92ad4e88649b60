package dev.bootmend.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootStoreTest {

    private static final ElementCode CODE = ElementCode.ofHex("12000004");

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 1024, 1025, 2000})
    void replacingAnyObjectLeavesTheOrderAndTheOldStoreAsTheyWere(int count) {
        BootStore store = store(count);
        for (int i : new int[] {0, count / 2, count - 1}) {
            BootObject old = store.objects().get(i);
            BootObject changed = old.with(element());
            BootStore after = store.with(changed);
            var expected = new ArrayList<>(store.objects());
            expected.set(i, changed);
            assertEquals(expected, after.objects());
            assertSame(changed, after.object(old.id()).orElseThrow());
            assertSame(old, store.object(old.id()).orElseThrow());
        }
    }

    @Test
    void aNewObjectAndOneOfAnotherTypeGoWhereTheyBelong() {
        BootStore store = store(100);
        var settings = new BootObject(id(1000), Optional.of(ObjectType.OS_LOADER_SETTINGS), new TreeMap<>());
        assertEquals(settings, store.with(settings).objects().getLast());
        var moved = new BootObject(store.objects().getFirst().id(), Optional.of(ObjectType.DEVICE_OPTIONS),
                new TreeMap<>());
        BootStore after = store.with(moved);
        assertEquals(100, after.objects().size());
        assertEquals(moved, after.objects().getLast());
        assertTrue(after.without(moved.id()).object(moved.id()).isEmpty());
    }

    @Test
    void storesAreEqualByContentAndCannotBeChanged() {
        assertEquals(store(40), store(40));
        assertEquals(store(40).hashCode(), new BootStore(HiveHealth.CLEAN, List.copyOf(store(40).objects()))
                .hashCode());
        assertThrows(UnsupportedOperationException.class, () -> store(3).objects().removeFirst());
        assertThrows(IndexOutOfBoundsException.class, () -> store(3).objects().get(3));
    }

    private static BootStore store(int count) {
        var objects = new ArrayList<BootObject>();
        for (int i = 0; i < count; i++) {
            objects.add(new BootObject(id(i), Optional.of(ObjectType.OS_LOADER), new TreeMap<>()));
        }
        objects.sort(BootStore.ORDER);
        return new BootStore(HiveHealth.CLEAN, objects);
    }

    private static Guid id(int number) {
        return new Guid(UUID.nameUUIDFromBytes(("object " + number).getBytes(StandardCharsets.UTF_8)));
    }

    private static BootElement element() {
        return new BootElement(CODE, RegistryType.SZ, Bytes.of((byte) 0, (byte) 0), new BootValue.Text(""));
    }
}
