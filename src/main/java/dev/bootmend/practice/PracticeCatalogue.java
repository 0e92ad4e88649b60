package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;
import static dev.bootmend.practice.PracticeWindows.SERVER_2012_R2;
import static dev.bootmend.practice.PracticeWindows.SERVER_2016;
import static dev.bootmend.practice.PracticeWindows.SERVER_2019;
import static dev.bootmend.practice.PracticeWindows.SERVER_2022;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every kind of practice machine that can be made. */
public final class PracticeCatalogue {

    private static final String IMC = "stop-0x67-imc";

    private static final String STOPS = "The boot entry asks for the configuration hive \\IMC.hiv, which does not"
            + " exist: the machine stops with 0x67 CONFIG INITIALIZATION FAILED.";

    private static final List<PracticeScenario> ALL = List.of(
            healthy("gen1", GEN1, SERVER_2016),
            healthy("gen1-single", GEN1_SINGLE, SERVER_2012_R2),
            healthy("gen2", GEN2, SERVER_2022),
            imc("gen1-imc", GEN1, SERVER_2016, STOPS, "bcd", PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            imc("gen1-single-imc", GEN1_SINGLE, SERVER_2012_R2, STOPS, "bcd", PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            imc("gen2-imc", GEN2, SERVER_2019, STOPS + " The SYSTEM hive was not closed cleanly, and memory dumps go to"
                    + " the temporary disk.", "bcd", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                    PracticeTrait.SYSTEM_HIVE_NOT_CLOSED, PracticeTrait.DUMP_ON_TEMPORARY_DISK),
            imc("gen2-imc-bcd", GEN2, SERVER_2022, STOPS + " The registry side is in place already.", "bcd",
                    PracticeTrait.IMC_ON_DEFAULT_ENTRY, PracticeTrait.IMC_POLICY_SET),
            imc("gen2-imc-registry", GEN2, SERVER_2019, "The machine still stops with 0x67 CONFIG INITIALIZATION"
                    + " FAILED although no boot entry asks for a configuration hive any more: the registry has no"
                    + " policy for a missing one.", "registry"),
            imc("gen1-imc-entries", GEN1, SERVER_2016, STOPS + " Three boot entries and the settings they inherit"
                    + " carry such references.", "bcd", PracticeTrait.IMC_ON_SEVERAL_ENTRIES),
            imc("gen2-imc-entries", GEN2, SERVER_2019, STOPS + " Three boot entries and the settings they inherit"
                    + " carry such references.", "bcd", PracticeTrait.IMC_ON_SEVERAL_ENTRIES),
            imc("gen2-imc-controlset", GEN2, SERVER_2019, STOPS + " The next start uses control set 2, the last one"
                    + " used control set 1.", "bcd", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                    PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT),
            unrepaired("gen2-imc-deliberate", GEN2, "The boot entry asks for the configuration hive \\IMC.hiv, and that"
                    + " hive is there: somebody may want it so.", PracticeTrait.IMC_ON_DEFAULT_ENTRY,
                    PracticeTrait.IMC_FILE_PRESENT),
            unrepaired("gen2-two-windows", GEN2, "Two Windows installations are equally good candidates: the person at"
                    + " the machine has to choose. " + STOPS, PracticeTrait.SECOND_WINDOWS,
                    PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            unrepaired("gen2-collision", GEN2, "The attached disk has the identity of this machine's own disk and is"
                    + " kept offline. " + STOPS, PracticeTrait.IDENTITY_COLLISION, PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            unrepaired("gen2-bitlocker", GEN2, "The Windows partition is encrypted with BitLocker and locked.",
                    PracticeTrait.BITLOCKER_LOCKED, PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            unrepaired("gen1-dynamic", GEN1, "The disk is a dynamic disk, which is not repaired here.",
                    PracticeTrait.DYNAMIC_DISK, PracticeTrait.IMC_ON_DEFAULT_ENTRY),
            imc("gen2-4k", GEN2, SERVER_2022, STOPS + " The disk has sectors of 4096 bytes.", "bcd",
                    PracticeTrait.IMC_ON_DEFAULT_ENTRY, PracticeTrait.SECTORS_OF_4096));

    private PracticeCatalogue() {
    }

    /** Every scenario, healthy ones first. */
    public static List<PracticeScenario> all() {
        return ALL;
    }

    /** The scenario of that name. */
    public static Optional<PracticeScenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    private static PracticeScenario healthy(String name, PracticeLayout layout, PracticeWindows windows) {
        return new PracticeScenario(name, layout, windows, Set.of(), "", Optional.empty());
    }

    private static PracticeScenario imc(String name, PracticeLayout layout, PracticeWindows windows, String fault,
            String group, PracticeTrait... traits) {
        return new PracticeScenario(name, layout, windows, Set.of(traits), fault,
                Optional.of(PracticeRepair.of(IMC, group)));
    }

    private static PracticeScenario unrepaired(String name, PracticeLayout layout, String fault,
            PracticeTrait... traits) {
        return new PracticeScenario(name, layout, SERVER_2019, Set.of(traits), fault, Optional.empty());
    }
}
