package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;
import static dev.bootmend.practice.PracticeWindows.SERVER_2019;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Machines on which somebody has to decide or to do something before anything may be repaired. */
final class RefusedScenarios {

    private RefusedScenarios() {
    }

    static List<PracticeScenario> all() {
        PracticeFault locked = refused("bitlocker", "The Windows partition is encrypted with BitLocker and locked.",
                PracticeTrait.BITLOCKER_LOCKED);
        PracticeFault noDefault = new PracticeFault("two-windows-no-default", "Two Windows installations are equally good"
                + " candidates, and the boot manager has no default entry.", Set.of(PracticeTrait.SECOND_WINDOWS,
                        PracticeTrait.NO_DEFAULT_ENTRY), Optional.empty(), Set.of());
        PracticeFault otherDisk = new PracticeFault("two-windows-other-disk", "Two Windows installations are equally good"
                + " candidates; the entry of the first one leads to another disk.", Set.of(
                        PracticeTrait.SECOND_WINDOWS, PracticeTrait.ENTRY_ON_OTHER_DISK), Optional.empty(), Set.of());
        PracticeFault dynamic = refused("dynamic", "The disk is a dynamic disk, which is not repaired here.",
                PracticeTrait.DYNAMIC_DISK);
        return List.of(
                noDefault.on(GEN1), noDefault.on(GEN2), otherDisk.on(GEN1), otherDisk.on(GEN2),
                refused("two-windows", "Two Windows installations are equally good candidates: the person at"
                        + " the machine has to choose. " + ImcScenarios.STOPS, PracticeTrait.SECOND_WINDOWS)
                        .on(GEN2, SERVER_2019),
                refused("two-windows", "Two Windows installations are equally good candidates: the person at"
                        + " the machine has to choose. " + ImcScenarios.STOPS, PracticeTrait.SECOND_WINDOWS).on(GEN1),
                refused("collision", "The attached disk has the identity of this machine's own disk and is"
                        + " kept offline. " + ImcScenarios.STOPS, PracticeTrait.IDENTITY_COLLISION).on(GEN2, SERVER_2019),
                locked.on(GEN1), locked.on(GEN1_SINGLE), locked.on(GEN2, SERVER_2019),
                dynamic.on(GEN1, SERVER_2019), dynamic.on(GEN2, SERVER_2019),
                refused("read-only", "The disk is read-only. " + ImcScenarios.STOPS, PracticeTrait.READ_ONLY_DISK)
                        .found("volume-read-only", "imc-in-bcd").on(GEN2),
                refused("hibernated", "The Windows partition holds a suspended Windows. " + ImcScenarios.STOPS,
                        PracticeTrait.HIBERNATED).found("volume-hibernated", "imc-in-bcd").on(GEN2));
    }

    private static PracticeFault refused(String name, String text, PracticeTrait trait) {
        return PracticeFault.named(name, text, trait, PracticeTrait.IMC_ON_DEFAULT_ENTRY).found();
    }
}
