package dev.bootmend.app;

import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.practice.PracticeCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The machines of this computer: the practice machines that BootMend keeps for itself, or the one that was named. */
final class LocalWorkplaces implements Workplaces {

    static final String FIRST_SCENARIO = "gen2-imc";

    private final Path home;
    private final Optional<Path> named;

    /**
     * @param home the folder that BootMend keeps its own things in
     * @param named the practice machine that the user asked for
     */
    LocalWorkplaces(Path home, Optional<Path> named) {
        this.home = home;
        this.named = named;
    }

    @Override
    public Workplace initial() throws WorkplaceException {
        if (named.isPresent()) {
            return PracticeWiring.open(named.get());
        }
        Path folder = folder(FIRST_SCENARIO);
        return Files.exists(folder.resolve("machine.json")) ? PracticeWiring.open(folder)
                : PracticeWiring.renew(FIRST_SCENARIO, folder);
    }

    @Override
    public List<PracticeChoice> practice() {
        return PracticeCatalogue.all().stream()
                .map(each -> new PracticeChoice(each.name(), each.layout().toString(), each.fault())).toList();
    }

    @Override
    public Workplace practiceOn(PracticeChoice choice) throws WorkplaceException {
        return PracticeWiring.renew(choice.name(), folder(choice.name()));
    }

    private Path folder(String scenario) {
        return home.resolve("practice").resolve(scenario);
    }
}
