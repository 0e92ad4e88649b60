package dev.bootmend.flow;

import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the tools, but for one call that goes wrong. */
final class FaultyTools implements ToolRunner {

    /** What goes wrong. */
    enum Fault {
        NONE, FAILS, LIES, DOES_IT_AND_FAILS, IS_NOT_THERE, BREAKS_OFF_AFTERWARDS, IS_INTERRUPTED, IS_DEFECT,
        KILLED_BEFORE, KILLED_AFTER
    }

    /** The process ends: nothing of it runs any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final ToolRunner tools;
    private final int faulty;
    private final Fault fault;
    private final List<Invocation> calls = new ArrayList<>();

    /** @param faulty the number of the call that goes wrong, from 0 */
    FaultyTools(ToolRunner tools, int faulty, Fault fault) {
        this.tools = tools;
        this.faulty = faulty;
        this.fault = fault;
    }

    List<Invocation> calls() {
        return calls;
    }

    @Override
    public ToolResult run(Invocation call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        calls.add(call);
        if (calls.size() - 1 != faulty) {
            return tools.run(call, liveOutput);
        }
        return switch (fault) {
            case NONE -> tools.run(call, liveOutput);
            case FAILS -> new ToolResult(1, "Access is denied.\r\n", Duration.ofMillis(3));
            case LIES -> new ToolResult(0, "The operation completed successfully.\r\n", Duration.ofMillis(3));
            case DOES_IT_AND_FAILS -> new ToolResult(1, tools.run(call, liveOutput).output(), Duration.ofMillis(3));
            case IS_NOT_THERE -> throw new ToolUnavailableException("it was removed");
            case BREAKS_OFF_AFTERWARDS -> {
                tools.run(call, liveOutput);
                throw new IOException("its output broke off");
            }
            case IS_INTERRUPTED -> throw new InterruptedException();
            case IS_DEFECT -> throw new IllegalStateException("a defect of the tool runner");
            case KILLED_BEFORE -> throw new Killed();
            case KILLED_AFTER -> {
                tools.run(call, liveOutput);
                throw new Killed();
            }
        };
    }
}
