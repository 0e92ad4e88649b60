package dev.bootmend.offline;

import dev.bootmend.model.Guid;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries out the argument lists that the Windows tools would get, on the disks of an {@link OfflineHost}.
 *
 * <p>Exit codes and English messages are those of the real tools; what they refuse is refused. One call at a time.
 */
public final class OfflineTools implements ToolRunner {

    private final Supplier<WindowsTime> clock;
    private final OfflineProgram bcdedit;
    private final OfflineProgram reg;
    private final OfflineProgram diskpart;
    private final OfflineProgram bcdboot;
    private final Optional<OfflineProgram> chkdsk;
    private final boolean preparesDisks;

    /**
     * @param clock the time that is written into what changes, and by which the duration of a call is told
     * @param newIds the identifiers of entries that {@code bcdedit /create} and {@code bcdboot} make
     */
    public OfflineTools(OfflineHost host, Supplier<WindowsTime> clock, Supplier<Guid> newIds) {
        this.clock = clock;
        this.bcdedit = new BcdeditProgram(host, clock, newIds);
        this.reg = new RegProgram(host, clock);
        this.diskpart = new DiskpartProgram(host, newIds);
        this.bcdboot = new BcdbootProgram(host, clock, newIds);
        this.preparesDisks = host.preparesDisks();
        this.chkdsk = host.fileSystemChecks().map(checks -> new ChkdskProgram(host, checks));
    }

    @Override
    public synchronized ToolResult run(Invocation call, Consumer<String> liveOutput) throws ToolUnavailableException {
        OfflineProgram program = program(call);
        var transcript = new Transcript(liveOutput);
        WindowsTime start = clock.get();
        int exitCode = exitCode(program, call, transcript);
        long ticks = Math.max(0, clock.get().ticks() - start.ticks());
        return new ToolResult(exitCode, transcript.output(), Duration.ofNanos(Math.multiplyExact(ticks, 100)));
    }

    @Override
    public boolean preparesDisks() {
        return preparesDisks;
    }

    private OfflineProgram program(Invocation call) throws ToolUnavailableException {
        return switch (call.tool()) {
            case BCDEDIT -> bcdedit;
            case REG -> reg;
            case DISKPART -> diskpart;
            case BCDBOOT -> bcdboot;
            case CHKDSK -> chkdsk.orElseThrow(() -> new ToolUnavailableException("chkdsk cannot be carried out on this"
                    + " machine. Attach the disk to a Windows repair machine for this step."));
            case NTFSFIX -> throw new ToolUnavailableException("ntfsfix is a program of Linux.");
        };
    }

    private static int exitCode(OfflineProgram program, Invocation call, Transcript transcript) {
        try {
            return program.run(call, transcript);
        } catch (ToolRefusal refusal) {
            transcript.print(refusal.getMessage());
            return refusal.exitCode();
        } catch (IOException failure) {
            transcript.print("The request could not be performed because of an I/O device error.\n"
                    + failure.getMessage());
            return 1;
        }
    }
}
