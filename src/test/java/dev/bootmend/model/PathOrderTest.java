package dev.bootmend.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths compare as their texts in upper case do. */
class PathOrderTest {

    private static final List<String> NAMES = List.of("a", "A", "ab", "AB", "a!", "a~", "b", "Z", "_", "é", "É", "ß",
            "ab c");

    @Test
    void orderAndEqualityAreThoseOfTheTextInUpperCase() {
        List<RegistryKeyPath> paths = paths();
        for (RegistryKeyPath one : paths) {
            for (RegistryKeyPath other : paths) {
                int expected = Integer.signum(WindowsCase.upcase(one.toString())
                        .compareTo(WindowsCase.upcase(other.toString())));
                assertEquals(expected, Integer.signum(one.compareTo(other)), () -> one + " and " + other);
                assertEquals(expected == 0, one.equals(other), () -> one + " and " + other);
                assertTrue(expected != 0 || one.hashCode() == other.hashCode(), () -> one + " and " + other);
            }
        }
    }

    @Test
    void aPathBeginsWithItselfAndItsAncestorsWhateverTheirCase() {
        var path = RegistryKeyPath.of("ControlSet001\\Control\\X");
        assertTrue(path.startsWith(path));
        assertTrue(path.startsWith(RegistryKeyPath.of("CONTROLSET001\\control")));
        assertTrue(path.startsWith(RegistryKeyPath.ROOT));
        assertFalse(path.startsWith(RegistryKeyPath.of("ControlSet001\\Con")));
        assertFalse(path.parent().startsWith(path));
    }

    @Test
    void volumePathsCompareTheSameWay() {
        assertEquals(VolumePath.of("\\EFI\\Boot"), VolumePath.of("\\efi\\BOOT"));
        assertEquals(VolumePath.of("\\EFI\\Boot").hashCode(), VolumePath.of("\\efi\\BOOT").hashCode());
        assertTrue(VolumePath.ROOT.compareTo(VolumePath.of("\\a")) < 0);
    }

    private static List<RegistryKeyPath> paths() {
        var paths = new ArrayList<>(List.of(RegistryKeyPath.ROOT));
        for (String first : NAMES) {
            paths.add(new RegistryKeyPath(List.of(first)));
            NAMES.forEach(second -> paths.add(new RegistryKeyPath(List.of(first, second))));
        }
        return paths;
    }
}
