package dev.bootmend.app;

import dev.bootmend.cli.MachineChoice;
import dev.bootmend.flow.ElevatedStart;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import dev.bootmend.json.PlainJson;
import dev.bootmend.practice.PracticeCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The machines of this computer: this Windows or Linux machine with its attached disks, a disk image, or the practice machines that
 * BootMend keeps for itself.
 */
final class LocalWorkplaces implements Workplaces {

    static final String FIRST_SCENARIO = "gen2-imc";

    private final Path home;
    private final MachineChoice machine;
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private Optional<Workplace> opened = Optional.empty();

    /**
     * @param home the folder that BootMend keeps its own things in
     * @param machine what the user asked for
     */
    LocalWorkplaces(Path home, MachineChoice machine) {
        this.home = home;
        this.machine = machine;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<ElevatedStart> elevatedStart() {
        return machine instanceof MachineChoice.AtHand ? WindowsWiring.elevatedStart() : Optional.empty();
    }

    @Override
    public Workplace initial() throws WorkplaceException {
        if (opened.isEmpty()) {
            opened = Optional.of(switch (machine) {
                case MachineChoice.Practice(Path folder) -> PracticeWiring.open(folder);
                case MachineChoice.Image(Path file) -> LinuxWiring.image(file, notes::add);
                case MachineChoice.AtHand() -> atHand();
            });
        }
        return opened.get();
    }

    private Workplace atHand() throws WorkplaceException {
        Optional<Workplace> attached = WindowsWiring.attached(home, notes::add);
        if (attached.isEmpty()) {
            attached = LinuxWiring.attached(notes::add);
        }
        if (attached.isPresent()) {
            return attached.get();
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

    @Override
    public String json(Object tree) {
        return PlainJson.of(tree);
    }

    private Path folder(String scenario) {
        return home.resolve("practice").resolve(scenario);
    }
}
