package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;
import static dev.bootmend.practice.PracticeWindows.SERVER_2019;

import java.util.List;

/** Machines with references to a hive of the Initial Machine Configuration. */
final class ImcScenarios {

    static final String STOPS = "The boot entry asks for the configuration hive \\IMC.hiv, which does not"
            + " exist: the machine stops with 0x67 CONFIG INITIALIZATION FAILED.";

    private static final String RECIPE = "stop-0x67-imc";
    private static final String SPREAD = " Three boot entries and the settings they inherit carry such references.";

    private ImcScenarios() {
    }

    static List<PracticeScenario> all() {
        PracticeFault plain = stops("imc", "", PracticeTrait.IMC_ON_DEFAULT_ENTRY);
        PracticeFault entries = stops("imc-entries", SPREAD, PracticeTrait.IMC_ON_SEVERAL_ENTRIES);
        PracticeFault bcd = stops("imc-bcd", " The registry side is in place already.", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                PracticeTrait.IMC_POLICY_SET);
        PracticeFault next = stops("imc-controlset", " The next start uses control set 2, the last one used control set 1.",
                PracticeTrait.IMC_ON_DEFAULT_ENTRY, PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT)
                .found("imc-in-bcd", "control-set-differs");
        PracticeFault sectors = stops("4k", " The disk has sectors of 4096 bytes.", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                PracticeTrait.SECTORS_OF_4096);
        return List.of(
                plain.on(GEN1), plain.on(GEN1_SINGLE),
                stops("imc", " The SYSTEM hive was not closed cleanly, and memory dumps go to the temporary disk.",
                        PracticeTrait.IMC_ON_DEFAULT_ENTRY, PracticeTrait.SYSTEM_HIVE_NOT_CLOSED,
                        PracticeTrait.DUMP_ON_TEMPORARY_DISK)
                        .found("imc-in-bcd", "system-hive-not-closed", "memory-dump-elsewhere").on(GEN2, SERVER_2019),
                bcd.on(GEN1), bcd.on(GEN1_SINGLE), bcd.on(GEN2),
                registry().on(GEN1), registry().on(GEN1_SINGLE), registry().on(GEN2, SERVER_2019),
                entries.on(GEN1), entries.on(GEN1_SINGLE), entries.on(GEN2, SERVER_2019),
                next.on(GEN1), next.on(GEN1_SINGLE), next.on(GEN2, SERVER_2019),
                deliberate().on(GEN1), deliberate().on(GEN1_SINGLE), deliberate().on(GEN2, SERVER_2019),
                sectors.on(GEN1), sectors.on(GEN1_SINGLE), sectors.on(GEN2));
    }

    private static PracticeFault stops(String name, String more, PracticeTrait... traits) {
        return PracticeFault.named(name, STOPS + more, traits).found("imc-in-bcd", "imc-hive-missing")
                .repairedBy(RECIPE, "bcd");
    }

    private static PracticeFault registry() {
        return PracticeFault.named("imc-registry", "The machine still stops with 0x67 CONFIG INITIALIZATION FAILED although"
                + " no boot entry asks for a configuration hive any more: the registry has no policy for a missing one.")
                .found("no-imc-in-bcd", "imc-registry-policy-missing").repairedBy(RECIPE, "registry");
    }

    private static PracticeFault deliberate() {
        return PracticeFault.named("imc-deliberate", "The boot entry asks for the configuration hive \\IMC.hiv, and that"
                + " hive is there: somebody may want it so.", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                PracticeTrait.IMC_FILE_PRESENT).found("imc-in-bcd", "imc-hive-present");
    }
}
