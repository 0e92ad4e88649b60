package dev.bootmend.offline;

import dev.bootmend.model.Guid;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.nio.file.Path;

/** A process of its own that edits a practice machine until somebody kills it, and says which edits are done. */
final class EndlessEdits {

    private EndlessEdits() {
    }

    /** @param arguments the folder, the store and the mounted key */
    public static void main(String[] arguments) throws Exception {
        var machine = PracticeMachine.open(Path.of(arguments[0]), () -> OfflineFixture.NOW, () -> Guid.ZERO);
        for (int number = 1; number < 100_000; number++) {
            String text = Integer.toString(number);
            run(machine, Invocation.of(Tool.BCDEDIT, "/store", arguments[1], "/timeout", text));
            run(machine, Invocation.of(Tool.REG, "add", arguments[2], "/v", "Number", "/t", "REG_DWORD", "/d", text, "/f"));
            System.out.println(number);
        }
    }

    private static void run(PracticeMachine machine, Invocation call) throws Exception {
        ToolResult result = machine.tools().run(call, line -> { });
        if (result.exitCode() != 0) {
            throw new IllegalStateException(result.output());
        }
    }
}
