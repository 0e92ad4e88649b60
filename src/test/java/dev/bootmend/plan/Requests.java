package dev.bootmend.plan;

import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.Recipe;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Requests for plans of the recipe for stop code 0x67. */
public final class Requests {

    public static final GroupId BCD = new GroupId("bcd");
    public static final GroupId REGISTRY = new GroupId("registry");

    private Requests() {
    }

    public static Recipe recipe() {
        return RecipeBook.shipped().recipe(new RecipeId("stop-0x67-imc")).orElseThrow();
    }

    public static PlanRequest of(Generation generation) {
        return of(generation, Snapshots.machine(generation));
    }

    public static PlanRequest of(Generation generation, MachineSnapshot machine) {
        return new PlanRequest(recipe(), Snapshots.target(generation), machine, Set.of(), Choices.NONE, Snapshots.RUN,
                Set.of(), ValueCodec::encode);
    }

    static PlanRequest withWindows(PlanRequest request, UnaryOperator<WindowsInstallation> edit) {
        return on(request, request.machine().withInstallation(edit.apply(request.machine().installations()
                .getFirst())));
    }

    static PlanRequest on(PlanRequest request, MachineSnapshot machine) {
        return new PlanRequest(request.recipe(), request.target(), machine, request.facts(), request.choices(),
                request.run(), request.lettersInUse(), request.encoder());
    }
}
