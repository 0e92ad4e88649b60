package dev.bootmend.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;

/**
 * How long the wizard takes from the way forward being pressed to the next page being laid out, its reading and planning
 * included, and from a tick in the preview to the preview of what is ticked now. Wall time, best, median and worst of nine walks
 * after three to warm up, on the practice machines with the most boot entries, faults and steps. Budget: 100 ms.
 */
public final class PageBench {

    private static final List<String> MACHINES = List.of("gen1-imc-entries", "gen2-imc-entries", "gen1-several", "gen2-several");
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;

    private final Map<String, double[]> times = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Wizard wizard;
    private Scene scene;

    private PageBench() {
    }

    /** Prints a line for each page of each machine. */
    public static void main(String[] arguments) throws Exception {
        Map.of("glass.platform", "Monocle", "monocle.platform", "Headless", "prism.order", "sw", "testfx.headless", "true",
                "testfx.robot", "glass").forEach(System::setProperty);
        FxRuntime.start();
        Path folder = Files.createTempDirectory("bootmend-page-bench");
        for (String machine : MACHINES) {
            new PageBench().walk(machine, folder.resolve(machine));
        }
        System.exit(0);
    }

    private void walk(String machine, Path folder) throws Exception {
        PracticeDesk desk = new PracticeDesk(folder, machine);
        desk.initial();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            round(desk, round);
        }
        times.forEach((page, all) -> {
            Arrays.sort(all);
            System.out.printf(Locale.ROOT, "%-18s %-14s best %6.1f ms  median %6.1f ms  worst %6.1f ms%n", machine, page, all[0],
                    all[ROUNDS / 2], all[ROUNDS - 1]);
        });
        worker.shutdown();
    }

    private void round(PracticeDesk desk, int round) throws Exception {
        FxRuntime.run(() -> {
            wizard = new BootMendWizard(desk, new AskedDesktop(), Clock.systemUTC(), worker, () -> { }).wizard();
            scene = new Scene(new WizardShell(wizard), 1200, 800);
        });
        measure(Step.START.title(), round, () -> wizard.go(Step.START), () -> at(Step.START));
        for (Step step : List.of(Step.DISK, Step.FINDINGS, Step.REPAIR, Step.PREVIEW)) {
            measure(step.title(), round, () -> wizard.pageProperty().get().actions().getValue().primary().orElseThrow().run().run(),
                    () -> at(step));
        }
        String before = heading();
        CheckBox box = FxRuntime.on(() -> SceneReading.shown(wizard.pageProperty().get().content()).stream()
                .filter(CheckBox.class::isInstance).map(CheckBox.class::cast).findFirst().orElseThrow());
        measure("tick a step", round, box::fire, () -> !heading().equals(before));
    }

    private String heading() {
        return FxRuntime.on(() -> wizard.pageProperty().get().heading().getValue());
    }

    private boolean at(Step step) {
        return FxRuntime.on(() -> wizard.pageProperty().get() != null && wizard.pageProperty().get().step() == step
                && !wizard.background().busy() && wizard.pageProperty().get().actions().getValue().primary()
                .filter(action -> action.enabled() || action.reason().startsWith("First confirm")).isPresent());
    }

    private void measure(String page, int round, Runnable action, BooleanSupplier there) {
        long begin = System.nanoTime();
        FxRuntime.run(action);
        while (!there.getAsBoolean()) {
            Thread.onSpinWait();
        }
        FxRuntime.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        if (round >= 0) {
            times.computeIfAbsent(page, name -> new double[ROUNDS])[round] = (System.nanoTime() - begin) / 1e6;
        }
    }
}
