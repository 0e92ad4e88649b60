package dev.bootmend.plan;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.Condition;
import dev.bootmend.recipe.ControlSetKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Answers the conditions of recipes for one target. */
final class ConditionCheck {

    private final RepairTarget target;
    private final MachineSnapshot machine;
    private final Set<FindingId> facts;

    ConditionCheck(RepairTarget target, MachineSnapshot machine, Set<FindingId> facts) {
        this.target = target;
        this.machine = machine;
        this.facts = facts;
    }

    Answer answer(Condition condition) {
        return switch (condition) {
            case Condition.Finding(var finding, var present) -> Answer.of(facts.contains(finding) == present);
            case Condition.ElementPresent(var entries, var elements, var present) -> inStore(store -> Entries
                    .of(store, target, machine).chosen(entries).stream().anyMatch(object -> elements.stream()
                            .anyMatch(element -> object.element(element.code()).isPresent()))).when(present);
            case Condition.EntryPresent(var entries, var present) ->
                    inStore(store -> !Entries.of(store, target, machine).chosen(entries).isEmpty()).when(present);
            case Condition.FilePresent(var path, var present) ->
                    onVolume(target.windows(), path).or(onVolume(target.system(), path)).when(present);
            case Condition.ValueEquals(var key, var value) ->
                    ofValue(key, value.name(), found -> found.type().equals(value.type())
                            && found.data().equals(value.data()));
            case Condition.ValuePresent(var key, var name, var present) ->
                    ofValue(key, name, found -> true).when(present);
            case Condition.OnGeneration(var generation) -> Answer.of(target.generation() == generation);
        };
    }

    private Answer inStore(Predicate<BootStore> question) {
        return of(machine.store(target.store()), question);
    }

    private Answer onVolume(PartitionRef partition, VolumePath path) {
        return machine.volume(partition).map(volume -> of(volume.file(path), file -> true)).orElse(Answer.UNKNOWN);
    }

    private Answer ofValue(ControlSetKey key, String name, Predicate<RegistryValue> question) {
        Optional<WindowsInstallation> windows = machine.installation(target.windows());
        return windows.flatMap(WindowsInstallation::nextControlSet)
                .flatMap(set -> windows.get().system().toOptional()
                        .map(keys -> of(keys.value(key.in(set), name), question)))
                .orElse(Answer.UNKNOWN);
    }

    private static <T> Answer of(Reading<T> reading, Predicate<T> question) {
        return switch (reading) {
            case Reading.Known<T>(T value) -> Answer.of(question.test(value));
            case Reading.Absent<T>() -> Answer.NO;
            case Reading.Unreadable<T> ignored -> Answer.UNKNOWN;
        };
    }
}
