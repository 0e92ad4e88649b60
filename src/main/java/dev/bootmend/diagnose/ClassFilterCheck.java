package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The filter drivers that Windows puts above and below every disk, controller and volume. One that is named and not
 * there keeps all devices of its class from starting (Azure repair-script-library,
 * win-fix-inaccessible-boot-device).
 */
final class ClassFilterCheck implements BootCheck {

    private static final RegistryKeyPath SERVICES = RegistryKeyPath.of("Services");

    private record Answers(List<String> good, List<String> broken, List<String> unchecked) {
    }

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(ClassFilterCheck::examine).orElse(List.of());
    }

    private static List<Finding> examine(SystemKeys keys) {
        var answers = new Answers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (DeviceClass kind : DeviceClass.values()) {
            ask(keys, kind, "UpperFilters", answers);
            ask(keys, kind, "LowerFilters", answers);
        }
        var findings = new ArrayList<Finding>();
        if (!answers.broken().isEmpty()) {
            findings.add(broken(answers.broken()));
        }
        if (!answers.unchecked().isEmpty()) {
            findings.add(unchecked(answers.unchecked()));
        }
        return findings.isEmpty() ? List.of(good(answers.good())) : findings;
    }

    private static void ask(SystemKeys keys, DeviceClass kind, String list, Answers answers) {
        switch (keys.value(kind.key(), list)) {
            case Reading.Known<RegistryValue>(RegistryValue value) -> value.asTexts().forEach(name ->
                    ask(keys, list + " of " + kind + ": " + name, name, answers));
            case Reading.Absent<RegistryValue>() -> { }
            case Reading.Unreadable<RegistryValue>(Problem problem) ->
                    answers.unchecked().add(list + " of " + kind + ": " + problem.detail());
        }
    }

    private static void ask(SystemKeys keys, String fact, String name, Answers answers) {
        if (name.indexOf('\\') >= 0) {
            answers.broken().add(fact + ", which no service can be called");
            return;
        }
        RegistryKeyPath service = SERVICES.child(name);
        switch (keys.key(service)) {
            case Reading.Known<List<RegistryValue>> known -> file(keys, fact, service, answers);
            case Reading.Absent<List<RegistryValue>>() -> answers.broken().add(fact + ", which is no service");
            case Reading.Unreadable<List<RegistryValue>>(Problem problem) ->
                    answers.unchecked().add(fact + ": " + problem.detail());
        }
    }

    private static void file(SystemKeys keys, String fact, RegistryKeyPath service, Answers answers) {
        String file = keys.driverText(service);
        switch (keys.driverFile(service)) {
            case Reading.Known<FileFact>(FileFact found) -> {
                if (found.size().bytes() > 0) {
                    answers.good().add(fact);
                } else {
                    answers.broken().add(fact + ", whose file " + file + " is empty");
                }
            }
            case Reading.Absent<FileFact>() -> answers.broken().add(fact + ", whose file " + file + " is missing");
            case Reading.Unreadable<FileFact>(Problem problem) ->
                    answers.unchecked().add(fact + ": " + problem.detail());
        }
    }

    private static Finding broken(List<String> facts) {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.CLASS_FILTER_BROKEN, Severity.BROKEN,
                        "A filter driver for disks is named and not there",
                        "Windows starts no device of the class without it, the disk it runs from included. A filter of "
                        + "another maker is often left behind by removed software." + BootDriverCheck.LOADER_HAS_RUN)
                .brief("filter driver missing").with(facts).implying(Set.of(FindingIds.STORAGE_DRIVERS_BROKEN))
                .addressedBy(Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE);
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
