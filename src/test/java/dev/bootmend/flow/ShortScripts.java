package dev.bootmend.flow;

import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs only the first commands of a script, and says that all went well. */
final class ShortScripts implements ToolRunner {

    private final ToolRunner tools;
    private final int commands;

    ShortScripts(ToolRunner tools, int commands) {
        this.tools = tools;
        this.commands = commands;
    }

    @Override
    public ToolResult run(Invocation call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        List<String> lines = new ArrayList<>(call.script());
        return tools.run(new Invocation(call.tool(), call.arguments(), lines.subList(0, Math.min(commands, lines.size()))),
                liveOutput);
    }
}
