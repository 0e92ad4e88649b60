package dev.bootmend.plan;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Volume;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.RecipeOption;
import java.util.List;
import java.util.Optional;

/** The guard on the room for a memory dump: a complete one is as large as the memory of the machine. */
final class SpaceGuard {

    private SpaceGuard() {
    }

    /** None when the memory of the machine is not known, or the room is. */
    static List<Blocker> blockers(PlanRequest request) {
        Optional<RecipeOption> option = request.recipe().option(RecipeOption.MEMORY);
        String chosen = option.map(known -> request.choices().options().getOrDefault(known.id(), known.standard()))
                .orElse("0");
        ByteSize wanted = ByteSize.ofGibibytes(Long.parseLong(chosen));
        Optional<ByteSize> free = request.machine().volume(request.target().windows()).map(Volume::free)
                .flatMap(known -> known.toOptional());
        return free.filter(room -> room.compareTo(wanted) < 0).map(room -> List.of(Blocker.of(Guard.FREE_SPACE,
                "The Windows partition has " + room + " free; a complete dump of a machine with " + wanted
                        + " of memory needs more than that.", "Make room, choose a kernel dump and enter what that needs,"
                        + " or write the dump to another disk of the machine."))).orElse(List.of());
    }
}
