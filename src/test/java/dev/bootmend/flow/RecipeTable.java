package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeLayout;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.practice.PracticeScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table of recipes by layout in the README, made from what the laws found on the practice machines. */
final class RecipeTable {

    private static final String BEGIN = "<!-- recipes by layout: written by the tests -->\n";
    private static final String END = "<!-- end of recipes by layout -->";

    /** The two recipes that repair boot entries and boot files, each for its own screen. */
    static final Set<String> TWINS = Set.of("boot-failure-bcd", "inaccessible-boot-device");

    private final Map<String, Map<PracticeLayout, List<String>>> cells = new TreeMap<>();

    /** How a recipe repairs a machine; empty when it does not. */
    static Optional<PracticeRepair> repair(PracticeScenario scenario, String recipe) {
        return scenario.repair().filter(repair -> repair.recipe().value().equals(recipe)
                || TWINS.contains(recipe) && TWINS.contains(repair.recipe().value()));
    }

    /** A machine on which every law held: repaired, verified, undone to the same bytes, a second run changed nothing. */
    void add(PracticeScenario scenario, String recipe, String group, boolean checks, boolean collects) {
        if (group.equals("all") && repair(scenario, recipe).isPresent()) {
            cells.computeIfAbsent(recipe, key -> new EnumMap<>(PracticeLayout.class))
                    .computeIfAbsent(scenario.layout(), key -> new ArrayList<>())
                    .add(collects ? "collected" : checks ? "checked" : "undone");
        }
    }

    /** Compares with the README when every machine has been tried; the table is left in the build folder. */
    void check() throws IOException {
        long tried = cells.values().stream().flatMap(row -> row.values().stream()).mapToLong(List::size).sum();
        long all = PracticeCatalogue.all().stream().flatMap(scenario -> scenario.repair().stream())
                .mapToLong(repair -> TWINS.contains(repair.recipe().value()) ? TWINS.size() : 1).sum();
        if (tried < all) {
            return;
        }
        Files.writeString(Path.of("target", "recipes-by-layout.md"), table());
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        assertEquals(table(), readme.substring(begin, readme.indexOf(END)),
                "copy target/recipes-by-layout.md into README.md");
    }

    private String table() {
        var text = new StringBuilder("| recipe |");
        for (PracticeLayout layout : PracticeLayout.values()) {
            text.append(' ').append(layout).append(" |");
        }
        text.append("\n|---|---|---|---|\n");
        cells.forEach((recipe, row) -> {
            text.append("| `").append(recipe).append("` |");
            for (PracticeLayout layout : PracticeLayout.values()) {
                text.append(' ').append(cell(row.getOrDefault(layout, List.of()))).append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String cell(List<String> machines) {
        if (machines.isEmpty()) {
            return "—";
        }
        long undone = machines.stream().filter("undone"::equals).count();
        long checked = machines.stream().filter("checked"::equals).count();
        long collected = machines.stream().filter("collected"::equals).count();
        var parts = new ArrayList<String>();
        if (undone > 0) {
            parts.add(undone + " repaired, verified, undone to the same bytes");
        }
        if (checked > 0) {
            parts.add(checked + " with a file-system check ¹");
        }
        if (collected > 0) {
            parts.add(collected + " collected, nothing changed");
        }
        return String.join("; ", parts);
    }
}
