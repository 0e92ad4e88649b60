package dev.bootmend.diagnose;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The filter drivers that Windows puts above and below every disk, controller and volume. One that is named and not
 * there keeps all devices of its class from starting (Azure repair-script-library,
 * win-fix-inaccessible-boot-device); so does one that is disabled (Microsoft Learn: Device Manager, code 32).
 */
final class ClassFilterCheck implements BootCheck {

    private static final int DISABLED = 4;

    private record Answers(List<String> good, List<String> broken, List<String> late, List<String> unchecked) {
    }

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(ClassFilterCheck::examine).orElse(List.of());
    }

    private static List<Finding> examine(SystemKeys keys) {
        var answers = new Answers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (DeviceClass kind : DeviceClass.values()) {
            ClassFilter.LISTS.forEach(list -> ask(keys, kind, list, answers));
        }
        var findings = new ArrayList<Finding>();
        if (!answers.broken().isEmpty()) {
            findings.add(broken(answers.broken()));
        }
        if (!answers.late().isEmpty()) {
            findings.add(late(answers.late()));
        }
        if (!answers.unchecked().isEmpty()) {
            findings.add(unchecked(answers.unchecked()));
        }
        return findings.isEmpty() ? List.of(good(answers.good())) : findings;
    }

    private static void ask(SystemKeys keys, DeviceClass kind, String list, Answers answers) {
        switch (keys.value(kind.key(), list)) {
            case Reading.Known<RegistryValue>(RegistryValue value) when !ClassFilter.isList(value) ->
                    answers.unchecked().add(list + " of " + kind + " is " + Wording.kind(value) + ", expected REG_MULTI_SZ");
            case Reading.Known<RegistryValue>(RegistryValue value) -> ClassFilter.of(kind, list, value)
                    .forEach(filter -> ask(keys, filter, answers));
            case Reading.Absent<RegistryValue>() -> { }
            case Reading.Unreadable<RegistryValue>(Problem problem) ->
                    answers.unchecked().add(list + " of " + kind + ": " + problem.detail());
        }
    }

    private static void ask(SystemKeys keys, ClassFilter filter, Answers answers) {
        Optional<RegistryKeyPath> service = filter.service();
        if (service.isEmpty()) {
            answers.broken().add(filter.fact() + ", which no service can be called");
            return;
        }
        switch (keys.key(service.get())) {
            case Reading.Known<List<RegistryValue>> known -> service(keys, filter.fact(), service.get(), answers);
            case Reading.Absent<List<RegistryValue>>() -> answers.broken().add(filter.fact() + ", which is no service");
            case Reading.Unreadable<List<RegistryValue>>(Problem problem) ->
                    answers.unchecked().add(filter.fact() + ": " + problem.detail());
        }
    }

    private static void service(SystemKeys keys, String fact, RegistryKeyPath service, Answers answers) {
        OptionalInt start = keys.number(service, "Start");
        DriverFile file = DriverFile.of(keys, service);
        if (start.orElse(0) == DISABLED) {
            answers.broken().add(fact + ", which is disabled (Start is 4)");
        } else if (file.state() == DriverFile.State.UNCHECKED) {
            answers.unchecked().add(fact + ": " + file.fact());
        } else if (file.state() != DriverFile.State.GOOD) {
            answers.broken().add(fact + ", whose file " + file.fact());
        } else if (start.orElse(0) != 0) {
            answers.late().add(fact + ", Start is " + start.getAsInt() + ", expected 0");
        } else {
            answers.good().add(fact);
        }
    }

    private static Finding broken(List<String> facts) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.CLASS_FILTER_BROKEN, Severity.BROKEN,
                        "A filter driver for disks is named and cannot start",
                        "Windows starts no device of the class without it, the disk it runs from included. A filter of "
                        + "another maker is often left behind by removed software: take its name, and only its name, out"
                        + " of the list in the offline registry." + BootDriverCheck.LOADER_HAS_RUN)
                .brief("filter driver missing").with(facts).implying(Set.of(FindingIds.STORAGE_DRIVERS_BROKEN))
                .shownAs(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE);
    }

    private static Finding late(List<String> facts) {
        return Finding.beside(FindingIds.CLASS_FILTER_LATE, Severity.NOTE,
                "A filter driver for disks is not started by the loader",
                "A filter of a device that Windows starts from has to be loaded before the disk can be read; one that is"
                + " not may keep the disk away.").with(facts).addressedBy(Recipes.INACCESSIBLE);
    }

    private static Finding unchecked(List<String> facts) {
        return Finding.beside(FindingIds.CLASS_FILTERS_UNCHECKED, Severity.UNCHECKED,
                "Could not check: filter drivers for disks", "Whether each of them is there is not known.").with(facts);
    }

    private static Finding good(List<String> facts) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.CLASS_FILTERS_OK, Severity.OK,
                "The filter drivers for disks are there", "Each filter has its service and its file.")
                .with(facts.isEmpty() ? List.of("no filters") : facts);
    }
}
