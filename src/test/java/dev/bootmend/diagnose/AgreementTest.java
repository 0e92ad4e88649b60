package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every screen: a disk that agrees with it, and what a disk without a fault says. */
class AgreementTest {

    /** What these are shown for cannot be ruled out by what is examined: other files, other hives, other sectors. */
    private static final Set<Symptom> NEVER_CONTRADICTED = Set.of(SymptomCatalogue.DISK_READ_ERROR,
            SymptomCatalogue.FILE_MISSING, SymptomCatalogue.STATUS_NOT_FOUND, SymptomCatalogue.DRIVER_INVALID,
            SymptomCatalogue.BAD_SYSTEM_CONFIG, SymptomCatalogue.CANNOT_LOAD_REGISTRY, SymptomCatalogue.REGISTRY_CORRUPT,
            SymptomCatalogue.UNMOUNTABLE_BOOT_VOLUME);

    private static final Map<Symptom, Supplier<Machines>> AGREEING = agreeing();

    private static Map<Symptom, Supplier<Machines>> agreeing() {
        var all = new LinkedHashMap<Symptom, Supplier<Machines>>();
        all.put(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, () -> Machines.gen1().entry(entry ->
                entry.with(Machines.device(Elements.IMC_DEVICE, new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty())))));
        all.put(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE, AgreementTest::withoutDriver);
        all.put(SymptomCatalogue.BOOT_FAILURE, () -> Machines.gen1().active(false, false));
        all.put(SymptomCatalogue.NO_OPERATING_SYSTEM, () -> Machines.gen2().file(Machines.system(),
                "\\EFI\\Microsoft\\Boot\\bootmgfw.efi", Reading.absent()));
        all.put(SymptomCatalogue.BOOTMGR_MISSING, () -> Machines.gen1().file(Machines.system(), "\\bootmgr", Reading.absent()));
        all.put(SymptomCatalogue.DISK_READ_ERROR, AgreementTest::dirty);
        all.put(SymptomCatalogue.DEVICE_UNKNOWN, () -> Machines.gen2().entry(entry -> entry.with(Machines.device(
                Elements.DEVICE, new BootDevice.OnPartition(Machines.FOREIGN,
                        new PartitionIdentity.Mbr(new ByteOffset(1 << 20)))))));
        all.put(SymptomCatalogue.FILE_MISSING, () -> Machines.gen1().entry(entry ->
                entry.with(Machines.text(Elements.PATH, "\\Windows\\system32\\winload.efi"))));
        all.put(SymptomCatalogue.STORE_INCOMPLETE, AgreementTest::emptyStore);
        all.put(SymptomCatalogue.STORE_ERRORS, AgreementTest::emptyStore);
        all.put(SymptomCatalogue.STATUS_NOT_FOUND, AgreementTest::withoutHive);
        all.put(SymptomCatalogue.DRIVER_INVALID, AgreementTest::withoutDriver);
        all.put(SymptomCatalogue.BAD_SYSTEM_CONFIG, AgreementTest::withoutHive);
        all.put(SymptomCatalogue.CANNOT_LOAD_REGISTRY, AgreementTest::withoutHive);
        all.put(SymptomCatalogue.REGISTRY_CORRUPT, AgreementTest::withoutHive);
        all.put(SymptomCatalogue.UNMOUNTABLE_BOOT_VOLUME, AgreementTest::dirty);
        all.put(SymptomCatalogue.PREPARING, AgreementTest::pending);
        all.put(SymptomCatalogue.GETTING_READY, AgreementTest::pending);
        all.put(SymptomCatalogue.NO_ACCESS, Machines::gen1);
        return all;
    }

    static Stream<Symptom> screens() {
        return SymptomCatalogue.all().stream();
    }

    @Test
    void everyScreenHasADiskThatAgrees() {
        assertEquals(Set.copyOf(SymptomCatalogue.all()), AGREEING.keySet());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aDiskWithTheFaultAgrees(Symptom screen) {
        Agreement agreement = Agreement.between(screen, AGREEING.get(screen).get().examined());
        assertEquals(Agreement.Kind.AGREES, agreement.kind(), agreement::why);
    }

    /** The serial console is off on a machine without a fault, which is what that screen is about. */
    @ParameterizedTest
    @MethodSource("screens")
    void aDiskWithoutAFaultContradictsWhatCanBeRuledOut(Symptom screen) {
        for (Machines healthy : new Machines[] {Machines.gen1(), Machines.gen2()}) {
            Agreement agreement = Agreement.between(screen, healthy.examined());
            assertEquals(screen.equals(SymptomCatalogue.NO_ACCESS) ? Agreement.Kind.AGREES
                    : NEVER_CONTRADICTED.contains(screen) ? Agreement.Kind.CANNOT_TELL : Agreement.Kind.CONTRADICTS,
                    agreement.kind(), agreement::why);
            assertTrue(agreement.why().endsWith("."), agreement::why);
        }
    }

    private static Machines withoutDriver() {
        return Machines.gen2().file(Machines.windows(), "\\Windows\\System32\\drivers\\storvsc.sys", Reading.absent());
    }

    private static Machines withoutHive() {
        return Machines.gen1().file(Machines.windows(), "\\Windows\\System32\\config\\SYSTEM", Reading.absent())
                .hive(Reading.absent());
    }

    private static Machines emptyStore() {
        return Machines.gen1().store(Reading.absent()).file(Machines.system(), "\\Boot\\BCD", Machines.empty());
    }

    private static Machines dirty() {
        return Machines.gen1().condition(Machines.windows(), VolumeCondition.DIRTY);
    }

    private static Machines pending() {
        return Machines.gen2().installation(windows ->
                windows.withServicing(Reading.known(new PendingServicing(true, true, false))));
    }
}
