package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which findings explain a symptom, and which, all together, rule it out.
 *
 * @param explains any of these, when broken, is a reason for the symptom
 * @param rulesOut when the disk states all of these, the symptom has no reason that BootMend knows; empty when that
 *     cannot be told from what is checked
 * @param remains what can be done all the same when the disk rules it out, empty when nothing
 * @param otherwise what to say when the disk neither explains it nor rules it out
 */
record SymptomRule(Set<FindingId> explains, Set<FindingId> rulesOut, String remains, String otherwise) {

    private static final String CHAIN_OK = "The boot chain up to there was examined and is as it must be.";
    private static final String LOADER_HAS_RUN = "With this stop code the loader has already run, so a good boot chain "
            + "is to be expected; do not rebuild the boot files.";
    private static final String NOT_ALL = "Nothing that would explain it was found, but not everything behind it is "
            + "checked.";

    private static final Set<FindingId> NOTHING_TO_START = Set.of(FindingIds.ACTIVE_FLAG_WRONG,
            FindingIds.EFI_PARTITION_WRONG, FindingIds.BOOT_RECORD_NO_MARK, FindingIds.BOOT_SECTOR_NO_MARK,
            FindingIds.BOOT_SECTOR_START_WRONG, FindingIds.BOOT_MANAGER_FILE_MISSING, FindingIds.STORE_UNUSABLE);
    private static final Set<FindingId> DRIVER_REASONS = Set.of(FindingIds.STORAGE_DRIVERS_BROKEN,
            FindingIds.BOOT_DRIVER_UNUSUAL, FindingIds.BOOT_SERVICE_UNUSABLE, FindingIds.CLASS_FILTER_LATE,
            FindingIds.ACPI_IDS_MISSING, FindingIds.SAN_POLICY_OFFLINE);
    private static final Set<FindingId> DRIVER_FILES = Set.of(FindingIds.BOOT_DRIVER_FILE_MISSING,
            FindingIds.BOOT_DRIVER_FILE_DAMAGED, FindingIds.BOOT_SERVICE_CRITICAL, FindingIds.BOOT_SERVICE_UNUSABLE);
    private static final Set<FindingId> STORE_REASONS = Set.of(FindingIds.STORE_UNUSABLE,
            FindingIds.BOOT_MANAGER_OBJECT_MISSING,
            FindingIds.DEFAULT_ENTRY_WRONG);
    private static final Set<FindingId> ENTRY_REASONS = Set.of(FindingIds.STORE_UNUSABLE,
            FindingIds.BOOT_MANAGER_OBJECT_MISSING,
            FindingIds.DEFAULT_ENTRY_WRONG, FindingIds.DEVICES_WRONG, FindingIds.LOADER_PATH_WRONG,
            FindingIds.LOADER_FILE_MISSING,
            FindingIds.SYSTEM_ROOT_WRONG);
    private static final Set<FindingId> HIVE_REASONS = Set.of(FindingIds.SYSTEM_HIVE_MISSING,
            FindingIds.SYSTEM_HIVE_DAMAGED,
            FindingIds.SYSTEM_HIVE_NO_LOG, FindingIds.CONTROL_SET_INCOMPLETE);
    private static final Set<FindingId> CHAIN_GOOD = Set.of(FindingIds.STORE_READABLE, FindingIds.DEFAULT_ENTRY_OK,
            FindingIds.DEVICES_OK, FindingIds.LOADER_FILE_OK);

    private static final Map<Symptom, SymptomRule> RULES = Map.ofEntries(
            Map.entry(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, new SymptomRule(Set.of(FindingIds.IMC_IN_BCD),
                    Set.of(FindingIds.NO_IMC_IN_BCD),
                    "What remains is the registry side: a policy that tolerates a missing hive.",
                    "The boot entries refer to a configuration hive, but not in a way that must fail.")),
            Map.entry(SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE,
            new SymptomRule(union(DRIVER_REASONS, union(ENTRY_REASONS, Set.of(FindingIds.ACTIVE_FLAG_WRONG))),
                    Set.of(FindingIds.BOOT_CHAIN_GOOD, FindingIds.BOOT_DRIVERS_OK, FindingIds.BOOT_SERVICES_OK,
                    FindingIds.CLASS_FILTERS_OK),
                    LOADER_HAS_RUN + " What remains is a driver that is there and does not work, such as one of "
                    + "another maker, or the machine itself: stop and start it once.",
                    LOADER_HAS_RUN + " The reason is most likely a storage driver or its settings.")),
            Map.entry(SymptomCatalogue.BOOT_FAILURE, startRule()),
            Map.entry(SymptomCatalogue.NO_OPERATING_SYSTEM, startRule()),
            Map.entry(SymptomCatalogue.BOOTMGR_MISSING, startRule()),
            Map.entry(SymptomCatalogue.DISK_READ_ERROR, new SymptomRule(Set.of(FindingIds.BOOT_SECTOR_START_WRONG,
                    FindingIds.VOLUME_DIRTY), Set.of(), "", NOT_ALL)),
            Map.entry(SymptomCatalogue.DEVICE_UNKNOWN, new SymptomRule(ENTRY_REASONS, CHAIN_GOOD, "", NOT_ALL)),
            Map.entry(SymptomCatalogue.FILE_MISSING, new SymptomRule(union(ENTRY_REASONS,
                    DRIVER_FILES), Set.of(), "", NOT_ALL
            + " A missing driver shows the same code.")),
            Map.entry(SymptomCatalogue.STORE_INCOMPLETE, new SymptomRule(STORE_REASONS,
                    Set.of(FindingIds.STORE_READABLE, FindingIds.DEFAULT_ENTRY_OK), "", NOT_ALL)),
            Map.entry(SymptomCatalogue.STORE_ERRORS, new SymptomRule(STORE_REASONS,
                    Set.of(FindingIds.STORE_READABLE, FindingIds.DEFAULT_ENTRY_OK), "", NOT_ALL)),
            Map.entry(SymptomCatalogue.STATUS_NOT_FOUND, new SymptomRule(union(union(ENTRY_REASONS, HIVE_REASONS),
                    DRIVER_FILES), Set.of(),
            "",
                    NOT_ALL + " A missing driver shows the same code.")),
            Map.entry(SymptomCatalogue.DRIVER_INVALID, new SymptomRule(union(STORE_REASONS,
                    DRIVER_FILES), Set.of(), "", NOT_ALL
                    + " The screen names the driver.")),
            Map.entry(SymptomCatalogue.BAD_SYSTEM_CONFIG, hiveRule()),
            Map.entry(SymptomCatalogue.CANNOT_LOAD_REGISTRY, hiveRule()),
            Map.entry(SymptomCatalogue.REGISTRY_CORRUPT, hiveRule()),
            Map.entry(SymptomCatalogue.UNMOUNTABLE_BOOT_VOLUME,
            new SymptomRule(Set.of(FindingIds.VOLUME_DIRTY), Set.of(), "", NOT_ALL)),
            Map.entry(SymptomCatalogue.PREPARING, servicingRule()),
            Map.entry(SymptomCatalogue.GETTING_READY, servicingRule()),
            Map.entry(SymptomCatalogue.NO_ACCESS, new SymptomRule(Set.of(FindingIds.EMS_OFF, FindingIds.EMS_PORT_OTHER),
                    Set.of(FindingIds.EMS_READY), "Connect to it in the portal while the machine starts.",
                    "Whether the serial console is enabled is not known.")));

    /** The rule of a symptom of the catalogue; any other symptom is one of which nothing can be told. */
    static SymptomRule of(Symptom symptom) {
        return RULES.getOrDefault(symptom, new SymptomRule(Set.of(), Set.of(), "",
                "BootMend does not know what is behind this."));
    }

    Agreement judge(Diagnosis diagnosis) {
        Optional<Finding> reason = diagnosis.findings().stream().filter(this::isReason).findFirst();
        if (reason.isPresent()) {
            return new Agreement(Agreement.Kind.AGREES, sentence(reason.get().title()));
        }
        if (!rulesOut.isEmpty() && diagnosis.facts().containsAll(rulesOut)) {
            return new Agreement(Agreement.Kind.CONTRADICTS, counterEvidence(diagnosis));
        }
        List<Finding> unchecked = diagnosis.of(Severity.UNCHECKED).stream()
                .filter(finding -> finding.link().isPresent()).toList();
        return new Agreement(Agreement.Kind.CANNOT_TELL, unchecked.isEmpty() ? otherwise
                : sentence(unchecked.getFirst().title()));
    }

    private boolean isReason(Finding finding) {
        boolean bad = finding.severity() == Severity.BROKEN
                || finding.severity() == Severity.NOTE && !finding.id().equals(FindingIds.IMC_IN_BCD)
                || finding.recipes().contains(Recipes.CONSOLE);
        return bad && explains.stream().anyMatch(finding::states);
    }

    private String counterEvidence(Diagnosis diagnosis) {
        String evidence = rulesOut.size() > 1 ? CHAIN_OK
                : sentence(diagnosis.finding(rulesOut.iterator().next()).map(Finding::title).orElse(CHAIN_OK));
        return (evidence + " " + remains).strip();
    }

    private static String sentence(String title) {
        return title.endsWith(".") ? title : title + ".";
    }

    private static SymptomRule startRule() {
        return new SymptomRule(NOTHING_TO_START, Set.of(FindingIds.BOOT_MANAGER_FILE_OK, FindingIds.STORE_READABLE), "",
                "The disk itself looks startable; look at the order in which the firmware starts its disks.");
    }

    private static SymptomRule hiveRule() {
        return new SymptomRule(HIVE_REASONS, Set.of(), "", NOT_ALL + " The other hives are not examined.");
    }

    private static SymptomRule servicingRule() {
        return new SymptomRule(Set.of(FindingIds.SERVICING_PENDING), Set.of(FindingIds.SERVICING_NOT_PENDING),
                "Not every place where one may wait is checked. A memory dump can be set up and collected all the same.",
                "Whether an update waits is not known.");
    }

    private static Set<FindingId> union(Set<FindingId> some, Set<FindingId> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
