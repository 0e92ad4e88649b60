package dev.bootmend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import dev.bootmend.model.ArchitectureExemption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules between packages, read from the compiled classes. Free of them is only what {@link ArchitectureExemption} names. */
class ArchitectureTest {

    private static final String BASE = "dev.bootmend.";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bootmend");

    private static final JavaClasses BOUND = ALL.that(not(exempt()));

    private static final String[] PURE =
            packages("model", "disk", "hive", "bcd", "dump", "tool", "diagnose", "recipe", "plan");

    /** Package, and what it may import of the others: the table of the design. Everything may be used by {@code app}. */
    static Stream<Arguments> table() {
        return Stream.of(
                row("model", ""),
                row("disk", "model"),
                row("hive", "model"),
                row("bcd", "hive model"),
                row("dump", "model"),
                row("tool", "model"),
                row("probe", "model disk bcd hive dump"),
                row("diagnose", "model"),
                row("recipe", "model"),
                row("plan", "model tool recipe diagnose"),
                row("run", "plan tool probe diagnose model"),
                row("report", "run plan diagnose model"),
                row("json", "model disk hive bcd dump tool probe diagnose recipe plan run report"),
                row("offline", "tool hive bcd disk model"),
                // the values of "model" are what probe, disk and bcd speak in
                row("practice", "offline probe hive bcd disk json model"),
                row("process", "tool model"),
                row("linux", "probe offline tool model disk process json run"),
                row("windows", "probe tool model disk process run"),
                row("flow", "model bcd tool probe diagnose recipe plan run report"),
                row("ui", "model disk bcd dump tool probe diagnose recipe plan run report offline practice flow"),
                row("cli", "model disk bcd dump tool probe diagnose recipe plan run report offline practice flow"),
                row("app", "model disk hive bcd dump tool probe diagnose recipe plan run report json offline practice"
                        + " flow process linux windows ui cli"));
    }

    private static Arguments row(String name, String mayImport) {
        return Arguments.of(name, mayImport);
    }

    @ParameterizedTest(name = "{0} imports nothing of BootMend but: {1}")
    @MethodSource("table")
    void aPackageImportsOnlyWhatTheTableAllows(String name, String mayImport) {
        String[] allowed = packages((name + " " + mayImport).trim().split(" "));
        DescribedPredicate<JavaClass> forbidden = resideInAPackage("dev.bootmend..").and(not(resideInAnyPackage(allowed)));
        check(noClasses().that().resideInAPackage(BASE + name + "..").should().dependOnClassesThat(forbidden));
    }

    /** The document counts what is allowed, or, for the packages near the root, what is not. */
    @ParameterizedTest(name = "ARCHITECTURE.md says of {0} that it may import: {1}")
    @MethodSource("table")
    void theDocumentHasTheSameTable(String name, String mayImport) throws IOException {
        List<String> rows = Files.readString(Path.of("ARCHITECTURE.md")).lines().filter(line -> line.matches("\\| `[a-z]+` \\|.*\\|.*\\|")).toList();
        List<String> names = rows.stream().map(line -> line.split("`")[1]).toList();
        assertEquals(table().map(row -> (String) row.get()[0]).toList(), names);
        String said = rows.get(names.indexOf(name.equals("cli") ? "ui" : name)).replaceAll(".*\\|([^|]+)\\|$", "$1");
        Set<String> quoted = Pattern.compile("`([a-z]+)`").matcher(said).results().map(found -> found.group(1)).collect(toSet());
        var above = new TreeSet<>(names.subList(0, Math.min(names.indexOf(name), names.indexOf("ui"))));
        if (name.equals("app")) {
            above.addAll(Set.of("ui", "cli"));
        }
        Set<String> allowed = new TreeSet<>(quoted);
        if (said.contains("all above") || said.contains("everything")) {
            allowed = above;
            allowed.removeAll(quoted);
        }
        assertEquals(new TreeSet<>(Arrays.asList(mayImport.isEmpty() ? new String[0] : mayImport.split(" "))), allowed);
    }

    @Test
    void everyClassLivesInAPackageOfTheTable() {
        String[] known = table().map(row -> BASE + row.get()[0] + "..").toArray(String[]::new);
        check(classes().should().resideInAnyPackage(known));
    }

    @Test
    void onlyTheWindowAndTheWiringKnowJavaFx() {
        onlyIn(packages("ui", "app"), "javafx..", "com.sun.javafx..", "com.sun.glass..", "org.controlsfx..",
                "impl.org.controlsfx..", "atlantafx..");
    }

    @Test
    void onlyJsonKnowsJackson() {
        onlyIn(packages("json"), "com.fasterxml..");
    }

    @Test
    void onlyWindowsKnowsJna() {
        onlyIn(packages("windows"), "com.sun.jna..");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        onlyIn(packages("cli"), "picocli..");
    }

    @Test
    void theModelNeedsNothingButTheJdk() {
        check(classes().that().resideInAPackage(BASE + "model..").should()
                .onlyDependOnClassesThat().resideInAnyPackage("dev.bootmend.model..", "java.."));
    }

    @Test
    void purePackagesUseNoFilesNetworkThreadsOrDevices() {
        check(noClasses().that().resideInAnyPackage(PURE).should(dependOnClassesThat(impureType())));
    }

    @Test
    void purePackagesReadNoClockEnvironmentOrRandomness() {
        check(noClasses().that().resideInAnyPackage(PURE).should(ArchConditions.accessTargetWhere(impureAccess())));
    }

    @Test
    void atMostOneClassStartsProcesses() {
        Set<String> starters = new TreeSet<>();
        for (JavaClass candidate : BOUND) {
            if (candidate.getAccessesFromSelf().stream().anyMatch(ArchitectureTest::startsAProcess)) {
                starters.add(topLevel(candidate).getName());
            }
        }
        assertTrue(starters.size() <= 1, () -> "more than one class starts processes: " + starters);
    }

    @ParameterizedTest(name = "no class is named *{0}")
    @ValueSource(strings = {"Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Impl"})
    void noClassHasANameThatSaysNothing(String ending) {
        check(noClasses().should().haveSimpleNameEndingWith(ending));
    }

    @Test
    void aFileHoldsOneTopLevelType() {
        List<String> strays = ALL.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSource().flatMap(source -> source.getFileName()).equals(Optional.of(type.getSimpleName() + ".java")))
                .map(JavaClass::getName).sorted().toList();
        assertEquals(List.of(), strays, "types that are not in a file of their own name");
    }

    @Test
    void everyExemptionSaysWhy() {
        List<String> unreasoned = ALL.stream()
                .filter(type -> type.isAnnotatedWith(ArchitectureExemption.class))
                .filter(type -> reason(type).isBlank())
                .map(JavaClass::getName).sorted().toList();
        assertEquals(List.of(), unreasoned, "exemptions without a reason");
    }

    private static void onlyIn(String[] homes, String... library) {
        check(noClasses().that().resideOutsideOfPackages(homes).should().dependOnClassesThat().resideInAnyPackage(library));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(BOUND);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> BASE + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> exempt() {
        return DescribedPredicate.describe("exempt", type -> topLevel(type).isAnnotatedWith(ArchitectureExemption.class)
                || type.isAnnotatedWith(ArchitectureExemption.class));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    private static String reason(JavaClass type) {
        return String.valueOf(type.getAnnotationOfType(ArchitectureExemption.class.getName()).get("reason").orElse(""));
    }

    private static boolean startsAProcess(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().isEquivalentTo(ProcessBuilder.class)
                || target.getOwner().isEquivalentTo(Runtime.class) && target.getName().equals("exec");
    }

    private static DescribedPredicate<JavaClass> impureType() {
        DescribedPredicate<JavaClass> packages = resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..",
                "java.util.prefs..", "java.util.logging..", "java.util.random..", "java.sql..", "java.awt..", "javax..",
                "jdk..", "sun..");
        DescribedPredicate<JavaClass> types = DescribedPredicate.describe("impure types", type -> type.getName().matches(
                "java\\.io\\.(File.*|RandomAccessFile|Console|PrintStream)"
                        + "|java\\.lang\\.(Thread.*|InheritableThreadLocal|Process.*|Runtime|Runtime\\$.*)"
                        + "|java\\.util\\.(Random|Timer|TimerTask|Scanner|ServiceLoader|Properties)"
                        + "|java\\.util\\.concurrent\\.(.*Execut.*|.*Future.*|Fork.*|Thread.*|Callable)"
                        + "|java\\.security\\.SecureRandom|java\\.time\\.(Clock|InstantSource)"));
        return packages.or(types).as("files, network, threads, processes, clocks, random numbers or logs");
    }

    private static final Map<String, String> IMPURE_MEMBERS = Map.of(
            "java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty|getProperties|setProperty|exit|in|out|err|getLogger|load|loadLibrary",
            "java.lang.Math", "random",
            "java.util.UUID", "randomUUID",
            "java.util.Locale", "getDefault|setDefault",
            "java.util.TimeZone", "getDefault",
            "java.util.Calendar", "getInstance",
            "java.time.ZoneId", "systemDefault",
            "java.nio.charset.Charset", "defaultCharset",
            "java.util.Collections", "shuffle");

    private static DescribedPredicate<JavaAccess<?>> impureAccess() {
        return DescribedPredicate.describe("clock, environment or randomness", access -> {
            String owner = access.getTarget().getOwner().getName();
            String member = access.getTarget().getName();
            return member.matches(IMPURE_MEMBERS.getOrDefault(owner, "-"))
                    || owner.startsWith("java.time.") && member.equals("now")
                    || owner.startsWith("java.util.") && member.matches("parallelStream|parallel")
                    || owner.equals("java.util.Date") && member.equals("<init>");
        });
    }
}
