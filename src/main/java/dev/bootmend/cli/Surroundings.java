package dev.bootmend.cli;

import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces.WorkplaceException;
import dev.bootmend.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Port to everything that the program is wired to from outside. */
public interface Surroundings {

    /**
     * Opens the machine to work on.
     *
     * @param notes is given what the user should know of the choice, one sentence each
     */
    Workplace open(MachineChoice machine, Consumer<String> notes) throws WorkplaceException;

    /** The recipes that BootMend comes with, for what needs no machine. */
    List<Recipe> recipes();

    /** The practice machines that can be made. */
    List<Scenario> scenarios();

    /** Makes a practice machine in a folder that is empty or not there. */
    void create(String scenario, Path folder) throws WorkplaceException;

    /** A tree of maps, lists, texts, numbers and truth values as JSON. */
    String json(Object tree);

    /** Opens the wizard and returns when its window is closed. */
    ExitCode wizard(MachineChoice machine);

    /** Runs the guided tour and returns how it ended. */
    ExitCode tour(Path output, Optional<String> scenario, boolean dark, PrintWriter log) throws WorkplaceException;

    /** Writes what is known of a defect to a new file of this user and returns its place. */
    String keepDefect(Throwable defect) throws IOException;

    /**
     * What this Windows answers to everything that a repair relies on; empty on another system.
     *
     * @throws IOException when it cannot be asked at all
     */
    Optional<List<CheckResult>> selfCheck() throws IOException;

    /** The version of BootMend. */
    String version();

    /**
     * A practice machine that can be made.
     *
     * @param recipe what repairs it, empty when nothing has to be repaired or can be
     */
    record Scenario(String name, String layout, String fault, Optional<String> recipe, List<String> groups,
            Map<String, String> options) {
    }
}
