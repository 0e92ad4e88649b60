package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.ArrayList;
import java.util.List;

/** Machines that start, but cannot be reached through the serial console. */
final class ConsoleScenarios {

    private static final String RECIPE = "serial-console-ems";

    private ConsoleScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        all.addAll(PracticeFault.named("ems-off", "The machine starts, but the serial console stays silent: it is not"
                + " enabled in the boot entry.").found("ems-off", "ems-port-unset").repairedBy(RECIPE, "console")
                .onAll(List.of(GEN1, GEN1_SINGLE, GEN2)));
        all.addAll(PracticeFault.named("ems-wrong", "The serial console is enabled, but on port 2 at 9600 bits per second,"
                + " where the portal does not listen.", PracticeTrait.EMS_ON_WRONG_PORT).found("ems-on", "ems-port-set")
                .repairedBy(RECIPE, "console").onAll(List.of(GEN1, GEN1_SINGLE, GEN2)));
        return all;
    }
}
