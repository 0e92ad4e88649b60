package dev.bootmend.offline;

import dev.bootmend.model.Guid;
import dev.bootmend.tool.Invocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code diskpart /s SCRIPT}: every line in order, stopping at the first error (Microsoft Learn: diskpart scripts and
 * error handling). Every line is understood before the first one is carried out, so that a script with a slip in it
 * changes nothing.
 */
final class DiskpartProgram implements OfflineProgram {

    private static final int BAD_ARGUMENTS = 2;
    private static final int NO_SCRIPT = 3;

    private final OfflineHost host;
    private final Supplier<Guid> newIds;

    /** @param newIds the identity that a disk gets whose own is in use already when it comes online */
    DiskpartProgram(OfflineHost host, Supplier<Guid> newIds) {
        this.host = host;
        this.newIds = newIds;
    }

    @Override
    public int run(Invocation call, Transcript transcript) throws ToolRefusal, IOException {
        checkArguments(call);
        var lines = new ArrayList<DiskpartLine>();
        for (String line : call.script()) {
            lines.add(DiskpartLine.of(line));
        }
        var session = new DiskpartSession(host, newIds, transcript);
        for (DiskpartLine line : lines) {
            if (line.command() instanceof DiskpartCommand.Exit) {
                break;
            }
            runLine(session, line, transcript);
        }
        transcript.print("\nLeaving DiskPart...");
        return 0;
    }

    private static void runLine(DiskpartSession session, DiskpartLine line, Transcript transcript)
            throws ToolRefusal, IOException {
        try {
            session.run(line.command());
        } catch (ToolRefusal refusal) {
            if (!line.goOnAfterError()) {
                throw refusal;
            }
            transcript.print(refusal.getMessage());
        }
    }

    private static void checkArguments(Invocation call) throws ToolRefusal {
        List<String> arguments = call.arguments();
        if (arguments.size() != 2 || !arguments.getFirst().equalsIgnoreCase("/s")) {
            throw new ToolRefusal(BAD_ARGUMENTS, "Microsoft DiskPart syntax:\n"
                    + "        diskpart [/s <script>] [/?]\n\n        /s <script> - Use a DiskPart script.");
        }
        if (call.script().isEmpty()) {
            throw new ToolRefusal(NO_SCRIPT, "DiskPart failed to open the script file " + arguments.get(1));
        }
    }
}
