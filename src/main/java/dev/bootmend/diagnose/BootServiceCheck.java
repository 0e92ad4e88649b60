package dev.bootmend.diagnose;

import dev.bootmend.model.Problem;
import dev.bootmend.model.RegistryKeyPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every driver that the loader starts, whoever made it: whether its file is there and can be one. The few without which
 * no machine reaches its disk are answered for by {@link BootDriverCheck}.
 */
final class BootServiceCheck implements BootCheck {

    private static final String WHAT_TO_DO = " Put the file back, from a backup or from a machine with the same build, or,"
            + " where the software it belongs to is gone, set the service to Start 4 in the offline registry; write its old"
            + " value down first.";

    private final List<String> good = new ArrayList<>();
    private final List<String> critical = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(keys -> new BootServiceCheck().examine(keys)).orElse(List.of());
    }

    private List<Finding> examine(SystemKeys keys) {
        keys.system().unread().entrySet().stream().filter(entry -> entry.getKey().startsWith(
                keys.controlSet().child("Services"))).map(BootServiceCheck::fact).forEach(unchecked::add);
        for (BootService service : BootService.recorded(keys)) {
            unchecked.addAll(service.faults());
            if (service.isStarted()) {
                started(keys, service);
            }
        }
        ClassFilter.all(keys).forEach(filter -> filter(keys, filter));
        return findings();
    }

    private static String fact(Map.Entry<RegistryKeyPath, Problem> unread) {
        return unread.getKey() + ": " + unread.getValue().detail();
    }

    /** Of a filter that is no service there is nothing to tell but its name, which another check does. */
    private void filter(SystemKeys keys, ClassFilter filter) {
        filter.service().filter(service -> keys.key(service).isKnown()).map(service -> DriverMaker.of(keys, service))
                .filter(maker -> !maker.comesWithWindows())
                .ifPresent(maker -> others.add(filter.fact() + ", " + maker.words()));
    }

    private void started(SystemKeys keys, BootService service) {
        DriverMaker maker = service.maker();
        DriverFile file = service.file();
        if (!maker.comesWithWindows()) {
            others.add(service.name() + ", " + maker.words() + ": " + file.fact());
        }
        if (Arrays.stream(BootDriver.values()).anyMatch(driver -> DriverFault.isNeeded(keys, driver)
                && driver.key().equals(service.key()))) {
            return;
        }
        String fact = service.name() + ": " + file.fact();
        switch (file.state()) {
            case GOOD -> good.add(service.name());
            case UNCHECKED -> unchecked.add(fact);
            case MISSING, DAMAGED -> (service.isCritical() ? critical : unusable).add(fact);
        }
    }

    private List<Finding> findings() {
        boolean fine = critical.isEmpty() && unusable.isEmpty() && unchecked.isEmpty();
        return Stream.of(critical.isEmpty() ? List.<Finding>of() : List.of(critical()),
                unusable.isEmpty() ? List.<Finding>of() : List.of(unusable()),
                unchecked.isEmpty() ? List.<Finding>of() : List.of(unchecked()),
                others.isEmpty() ? List.<Finding>of() : List.of(others()),
                fine ? List.of(good()) : List.<Finding>of()).flatMap(List::stream).toList();
    }

    private Finding critical() {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.BOOT_SERVICE_CRITICAL, Severity.BROKEN,
                        "The file of a driver that Windows calls critical cannot be loaded",
                        "Windows gives up a start in which a driver with ErrorControl 3 fails." + WHAT_TO_DO)
                .brief("critical driver missing").with(critical).implying(Set.of(FindingIds.STORAGE_DRIVERS_BROKEN))
                .addressedBy(Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.FILE_MISSING);
    }

    private Finding unusable() {
        return Finding.beside(FindingIds.BOOT_SERVICE_UNUSABLE, Severity.NOTE,
                "The file of a driver that starts with Windows cannot be loaded",
                "Windows goes on without it unless a disk, controller or volume depends on it: then it stops with 0x7B."
                + " That is strong evidence, no proof." + WHAT_TO_DO).with(unusable).addressedBy(Recipes.INACCESSIBLE);
    }

    private Finding unchecked() {
        return Finding.beside(FindingIds.BOOT_SERVICES_UNCHECKED, Severity.UNCHECKED,
                "Could not check: drivers that start with Windows", "Whether each of them can be loaded is not known.")
                .with(unchecked);
    }

    private Finding others() {
        return Finding.beside(FindingIds.BOOT_SERVICES_OF_OTHERS, Severity.NOTE,
                "Drivers of other makers start with Windows",
                "They run before anything else does. Nothing says that one of them is at fault; but when the trouble began"
                + " after software was installed, updated or removed, look at its drivers first. One that is not the driver"
                + " of the disk itself can be tried without: set its service to Start 4 in the offline registry, after"
                + " writing its old value down, and take it out of UpperFilters and LowerFilters where it is named there:"
                + " a filter that is named and disabled keeps the disk away.").with(others);
    }

    private Finding good() {
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.BOOT_SERVICES_OK, Severity.OK,
                "The drivers that the loader starts are there",
                "Each has its file, and each file begins as a driver for this Windows does.")
                .with(good.isEmpty() ? "no others than those that reach the disk" : String.join(", ", good));
    }
}
