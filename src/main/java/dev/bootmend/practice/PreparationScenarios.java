package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.List;
import java.util.stream.Stream;

/** Machines on which the attached disk has to be prepared before it can be repaired; then they stop with 0x67. */
final class PreparationScenarios {

    private PreparationScenarios() {
    }

    static List<PracticeScenario> all() {
        PracticeFault offline = fault("offline", "The attached disk is kept offline by a policy of this machine.",
                PracticeTrait.OFFLINE_BY_POLICY);
        PracticeFault both = fault("offline-read-only", "The attached disk is kept offline by a policy of this machine, and"
                + " is read-only.", PracticeTrait.OFFLINE_BY_POLICY, PracticeTrait.READ_ONLY_DISK);
        PracticeFault twin = fault("collision", "The attached disk has the signature of this machine's own disk and is kept"
                + " offline.", PracticeTrait.IDENTITY_COLLISION);
        PracticeFault readOnlyTwin = fault("collision-read-only", "The attached disk has the identity of this machine's own"
                + " disk, is kept offline, and is read-only.", PracticeTrait.IDENTITY_COLLISION,
                PracticeTrait.READ_ONLY_DISK);
        PracticeFault readOnly = fault("read-only", "The attached disk is read-only.", PracticeTrait.READ_ONLY_DISK)
                .found("volume-read-only", "imc-in-bcd", "imc-hive-missing");
        return List.of(offline.on(GEN1), offline.on(GEN2), both.on(GEN1), both.on(GEN2), readOnly.on(GEN1),
                twin.on(GEN1), twin.on(GEN1_SINGLE), readOnlyTwin.on(GEN1), readOnlyTwin.on(GEN2));
    }

    private static PracticeFault fault(String name, String text, PracticeTrait... traits) {
        PracticeTrait[] all = Stream.concat(Stream.of(traits), Stream.of(PracticeTrait.IMC_ON_DEFAULT_ENTRY))
                .toArray(PracticeTrait[]::new);
        return PracticeFault.named(name, text + " " + ImcScenarios.STOPS, all).found();
    }
}
