package dev.bootmend.bench;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.plan.BootStores;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.PlanRequest;
import dev.bootmend.plan.Planner;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Plans;
import dev.bootmend.plan.Snapshots;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeGroup;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plan and preview of every recipe with everything ticked: guards, expansion, letters, the fold of all predictions, and
 * the comparison of its two ends. First on every practice machine, then on stores of one to 10,000 entries. Budget:
 * 50 ms on any machine, and ten times the entries at most about ten times the time. Processor time of the one thread,
 * median of fifteen rounds after five to warm up.
 */
public final class PlanBench {

    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final double BUDGET = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PlanBench() {
    }

    public static void main(String[] arguments) throws Exception {
        boolean within = machines();
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            entries(recipe);
        }
        if (!within) {
            throw new IllegalStateException("a plan takes more than " + BUDGET + " ms");
        }
    }

    /** Whether every recipe on every machine is within the budget. */
    private static boolean machines() throws Exception {
        double worst = 0;
        String where = "";
        Path folder = Files.createTempDirectory("bootmend-plan-bench");
        List<PracticeScenario> scenarios = PracticeCatalogue.all().stream().filter(PracticeScenario::hasTarget).toList();
        for (PracticeScenario scenario : scenarios) {
            RepairFlow flow = PracticeBench.of(scenario.name(), folder.resolve(scenario.name())).flow();
            Optional<RepairCase> repair = PracticeBench.examine(flow);
            for (Recipe recipe : flow.workplace().recipes()) {
                double time = median(() -> flow.plan(repair.orElseThrow(), recipe, everything(recipe)));
                if (time > worst) {
                    worst = time;
                    where = recipe.id() + " on " + scenario.name();
                }
            }
        }
        System.out.printf(Locale.ROOT, "%d machines, %d recipes: worst %.3f ms (%s)%n", scenarios.size(),
                RecipeBook.shipped().recipes().size(), worst, where);
        return worst <= BUDGET;
    }

    private static void entries(Recipe recipe) {
        double before = 0;
        for (int entries : new int[] {1, 10, 100, 1_000, 10_000}) {
            PlanRequest request = Plans.request(recipe.id().value(), Generation.GEN2, machine(entries))
                    .with(everything(recipe));
            double now = median(() -> Planner.plan(request));
            System.out.printf(Locale.ROOT, "%-32s %6d entries  %9.3f ms  %s%n", recipe.id(), entries, now,
                    before == 0 ? "" : String.format(Locale.ROOT, "%.1f times", now / before));
            before = now;
        }
    }

    /** A store with so many entries, each with an IMC reference, and with everything else that recipes look at. */
    private static MachineSnapshot machine(int entries) {
        MachineSnapshot machine = BootStores.good(Generation.GEN2);
        var store = machine.store(Snapshots.store(Generation.GEN2)).toOptional().orElseThrow();
        var objects = new ArrayList<BootObject>(store.objects());
        objects.addAll(Snapshots.loaders(entries));
        objects.sort(BootStore.ORDER);
        return machine.withStore(Snapshots.store(Generation.GEN2), Reading.known(
                new BootStore(store.health(), objects)));
    }

    private static Choices everything(Recipe recipe) {
        Choices choices = Choices.NONE;
        for (RecipeGroup group : recipe.groups()) {
            boolean registry = group.guards().contains(Guard.HIVE_LOADABLE);
            boolean firstGeneration = group.guards().contains(Guard.GEN1);
            choices = choices.withGroup(group.id(), !registry && !firstGeneration);
        }
        return choices;
    }

    private static double median(Supplier<Planning> planning) {
        var times = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            preview(planning.get());
            if (i >= 0) {
                times[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static int preview(Planning planning) {
        if (!(planning instanceof Planning.Ready ready)) {
            return 0;
        }
        ConfirmedPlan shown = ConfirmedPlan.of(ready.plan());
        return (int) Changes.between(ready.plan().before(), shown.steps().getLast().after().machine()).stream()
                .filter(Change::onDisk).count();
    }
}
