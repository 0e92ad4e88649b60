package dev.bootmend.windows;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.process.ProgramCall;
import dev.bootmend.process.ProgramResult;
import dev.bootmend.process.ProgramRunner;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs Microsoft's own tools: by absolute path, with a list of arguments, a small environment of its own and no input.
 * Before a call it checks what the call touches; of diskpart and of the unloading of a hive it waits for the effect.
 */
final class RepairTools implements ToolRunner {

    private static final int UNLOAD_TRIES = 6;

    private final WindowsCalls windows;
    private final CallCheck check;
    private final ToolPlaces places;
    private final Pauses pauses;
    private final ProgramRunner programs = new ProgramRunner();
    private boolean diskpartRan;

    RepairTools(WindowsCalls windows, IdentityGuard guard, ToolPlaces places, Pauses pauses) {
        this.windows = windows;
        this.check = new CallCheck(windows, guard);
        this.places = places;
        this.pauses = pauses;
    }

    @Override
    public synchronized ToolResult run(Invocation call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        if (call.tool() == Tool.DISKPART && diskpartRan) {
            pauses.betweenDiskparts(); // before the check, so that what it finds still holds when diskpart starts
        }
        check.require(call);
        if (call.tool() == Tool.DISKPART) {
            return diskpart(DiskpartScript.of(call), liveOutput);
        }
        boolean isReg = call.tool() == Tool.REG;
        if (isReg && call.arguments().getFirst().equalsIgnoreCase("load")) {
            requireHive(call.arguments().get(2));
        }
        return isReg && call.arguments().getFirst().equalsIgnoreCase("unload") ? unload(call, liveOutput)
                : start(call.tool(), call.arguments(), liveOutput);
    }

    private ToolResult start(Tool tool, List<String> arguments, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        var program = new ProgramCall(places.program(tool), arguments, places.systemFolder(), places.environment(),
                places.charset(), ProgramCall.Errors.IN_OUTPUT, pauses.limit(tool));
        ProgramResult result = programs.run(program, liveOutput);
        return result.asToolResult();
    }

    /** Windows would create a hive that does not exist (Microsoft Learn: RegLoadKeyW). */
    private void requireHive(String path) throws ToolUnavailableException {
        var hive = new LetteredPath(new DriveLetter(path.charAt(0)),
                VolumePath.of(path.substring(2)));
        if (!windows.files(hive.letter().withColon() + "\\").file(hive.path()).isKnown()) {
            throw new ToolUnavailableException("reg was not started: there is no hive " + path
                    + ", and Windows would have created one.");
        }
    }

    private ToolResult diskpart(DiskpartScript script, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        diskpartRan = true;
        Path file = script.write(places.workFolder());
        try {
            ToolResult result = start(Tool.DISKPART, List.of("/s", file.toString()), liveOutput);
            if (result.exitCode() == 0 && script.assigned().isPresent()) {
                pauses.until(() -> windows.dosDevice(script.assigned().get()).isPresent());
            }
            if (result.exitCode() == 0 && script.online().isPresent()) {
                new VolumeArrival(windows, pauses).await(script.disks(), script.online().get());
            }
            return result;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A hive that is still held is tried again; anti-virus programs and the registry's own writer let go in a moment. */
    private ToolResult unload(Invocation call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        var results = new ArrayList<ToolResult>();
        for (int attempt = 0; attempt < UNLOAD_TRIES; attempt++) {
            if (attempt > 0) {
                pauses.beforeUnload(attempt);
            }
            results.add(start(Tool.REG, call.arguments(), liveOutput));
            if (results.getLast().exitCode() == 0 || !isLoaded(call.arguments().get(1))) {
                return joined(results, "");
            }
        }
        String held = HiveHolders.sentence(windows, mount(call.arguments().get(1)));
        liveOutput.accept(held);
        return joined(results, held);
    }

    /** @param root such as {@code HKLM\\BOOTMEND_…} */
    private boolean isLoaded(String root) throws WindowsException {
        return windows.subkeys("").stream().anyMatch(mount(root)::equalsIgnoreCase);
    }

    private static String mount(String root) {
        return root.substring(root.indexOf('\\') + 1);
    }

    private static ToolResult joined(List<ToolResult> results, String last) {
        var output = new StringBuilder();
        Duration time = Duration.ZERO;
        for (ToolResult result : results) {
            output.append(result.output());
            time = time.plus(result.duration());
        }
        return new ToolResult(results.getLast().exitCode(), output.append(last).toString(), time);
    }

    /** What a tool prints about itself; it changes nothing and looks at no disk. */
    ToolResult help(Tool tool) throws ToolUnavailableException, IOException, InterruptedException {
        return start(tool, List.of("/?"), line -> { });
    }

    @Override
    public Set<Tool> missing() {
        return Stream.of(Tool.values()).filter(Tool::isOfWindows).filter(tool -> !Files.isRegularFile(places.program(tool)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tool.class)));
    }
}
