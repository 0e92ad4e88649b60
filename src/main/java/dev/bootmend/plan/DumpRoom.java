package dev.bootmend.plan;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.GuestPath;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.RecipeOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The room that a memory dump needs where the steps of a group let Windows write it. A complete dump is as large as the
 * memory of the machine, and goes through a paging file on the Windows partition, or a dedicated file, of the memory
 * plus 257 MB (Microsoft Learn: memory dump file options). What the disk cannot tell is said.
 */
final class DumpRoom {

    private static final ByteSize BESIDES = ByteSize.ofMebibytes(257);
    private static final RegistryKeyPath MEMORY_MANAGEMENT =
            RegistryKeyPath.of("Control\\Session Manager\\Memory Management");
    /** A path with the smallest and the largest size in MB; 0 and 0 when Windows decides. */
    private static final Pattern PAGE_FILE = Pattern.compile("(.*?)\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*");
    private static final String COMPLETE = "1";

    private final PlanRequest request;
    private final List<RegistryEdit.SetValue> settings;

    private DumpRoom(PlanRequest request, List<RegistryEdit.SetValue> settings) {
        this.request = request;
        this.settings = settings;
    }

    /** The same offer, blocked where the room is too small, and with notes on what is and is not known about it. */
    static GroupOffer checked(PlanRequest request, GroupOffer offer) {
        List<RegistryEdit.SetValue> settings = offer.candidates().stream().map(Candidate::operation)
                .filter(EditRegistry.class::isInstance).flatMap(edit -> ((EditRegistry) edit).edits().stream())
                .filter(RegistryEdit.SetValue.class::isInstance).map(RegistryEdit.SetValue.class::cast).toList();
        var room = new DumpRoom(request, settings);
        List<Blocker> blockers = room.blockers();
        var notes = new ArrayList<>(offer.notes());
        notes.addAll(room.notes());
        return new GroupOffer(offer.group(), offer.ticked(), blockers, notes,
                blockers.isEmpty() ? offer.candidates() : List.of());
    }

    private List<Blocker> blockers() {
        return free().filter(room -> room.compareTo(needed()) < 0).map(room -> List.of(Blocker.of(Guard.FREE_SPACE,
                "The Windows partition has " + room + " free; a complete dump of a machine with " + memory()
                        + " of memory needs " + needed() + (dedicatedHere() ? ", the dedicated dump file included." : "."),
                "Make room, choose a kernel dump and enter what that needs,"
                        + " or write the dump to another disk of the machine."))).orElse(List.of());
    }

    /** Nothing when the memory is not known. */
    private ByteSize needed() {
        long memory = memory().bytes();
        long dump = dumpHere() ? memory : 0;
        return new ByteSize(memory > 0 && dedicatedHere() ? dump + memory + BESIDES.bytes() : dump);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (isKnownMemory() && !dumpHere()) {
            notes.add("The dump goes to another disk of the machine, whose room cannot be seen here.");
        } else if (!isKnownMemory()) {
            notes.add("The memory of the machine is not entered, so it is not known whether the room is enough: "
                    + free().map(room -> "the Windows partition has " + room + " free")
                            .orElse("how much is free on the Windows partition is not known either")
                    + ", and a complete dump takes as much as the memory"
                    + (dedicatedHere() ? ", the dedicated dump file as much again." : "."));
        } else if (free().isEmpty()) {
            notes.add("How much is free on the Windows partition is not known, so the room was not checked.");
        }
        if (!dedicatedHere()) {
            largestPageFile().filter(size -> isTooSmall(size)).ifPresent(size -> notes.add("The paging file on the Windows"
                    + " partition may grow to " + size + "; a complete dump needs the memory + " + BESIDES
                    + ". Use the dedicated dump file if the machine has more memory than that allows."));
        }
        return notes;
    }

    private boolean isTooSmall(ByteSize pageFile) {
        return text("CrashDumpEnabled").filter(COMPLETE::equals).isPresent()
                && (!isKnownMemory() || pageFile.bytes() < memory().bytes() + BESIDES.bytes());
    }

    private boolean isKnownMemory() {
        return memory().bytes() > 0;
    }

    private ByteSize memory() {
        Optional<RecipeOption> option = request.recipe().option(RecipeOption.MEMORY);
        return ByteSize.ofGibibytes(Long.parseLong(option.map(known ->
                request.choices().options().getOrDefault(known.id(), known.standard())).orElse("0")));
    }

    private Optional<ByteSize> free() {
        return request.machine().volume(request.target().windows()).map(Volume::free).flatMap(Reading::toOptional);
    }

    private boolean dumpHere() {
        return text("DumpFile").map(this::isHere).orElse(true);
    }

    private boolean dedicatedHere() {
        return text("DedicatedDumpFile").filter(this::isHere).isPresent();
    }

    private boolean isHere(String path) {
        VolumePath folder = request.machine().installation(request.target().windows())
                .map(WindowsInstallation::directory).orElse(VolumePath.of("\\Windows"));
        return GuestPath.of(path, folder) instanceof GuestPath.OnWindowsPartition;
    }

    /** What the steps would set a value to, in the first control set. */
    private Optional<String> text(String name) {
        return settings.stream().map(RegistryEdit.SetValue::value).filter(value -> value.name().equals(name)).findFirst()
                .map(value -> value.asDword().isPresent() ? Integer.toString(value.asDword().getAsInt()) : value.asText());
    }

    /** The largest size of the paging files on the Windows partition; empty when there is none, or Windows decides. */
    private Optional<ByteSize> largestPageFile() {
        List<String> files = request.machine().installation(request.target().windows())
                .flatMap(windows -> windows.nextControlSet().flatMap(set -> windows.system().toOptional().flatMap(keys ->
                        keys.value(set.key().resolve(MEMORY_MANAGEMENT), "PagingFiles").toOptional())))
                .map(RegistryValue::asTexts).orElse(List.of());
        return files.stream().map(PAGE_FILE::matcher).filter(Matcher::matches).filter(file -> isHere(file.group(1)))
                .map(file -> ByteSize.ofMebibytes(Long.parseLong(file.group(3)))).filter(size -> size.bytes() > 0)
                .max(ByteSize::compareTo);
    }
}
