package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code selfcheck}. */
@Command(name = "selfcheck", mixinStandardHelpOptions = true,
        description = "Asks this Windows everything that a repair relies on, and prints what it answers. Changes nothing. "
                + "Send the output along when a disk is not shown, or not as it should be.")
final class SelfCheckCommand implements Callable<Integer> {

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        List<CheckResult> results = results(output);
        output.result(() -> Tree.of("format", 1).with("checks", results, SelfCheckCommand::tree), () -> results.stream()
                .map(each -> String.format("%-4s %s: %s", each.verdict(), each.subject(), each.answer())).toList());
        boolean bad = results.stream().anyMatch(each -> each.verdict() == CheckResult.Verdict.BAD);
        return (bad ? ExitCode.FAILED : ExitCode.DONE).number();
    }

    private static List<CheckResult> results(Output output) {
        try {
            Optional<List<CheckResult>> results = output.surroundings().selfCheck();
            return results.orElseThrow(() -> new CommandFailure(ExitCode.REFUSED,
                    "The self-check is about Windows; this is another system."));
        } catch (IOException failed) {
            throw Output.failed("This Windows could not be asked", failed);
        }
    }

    private static Tree tree(CheckResult result) {
        return Tree.of("verdict", result.verdict().name()).with("subject", result.subject()).with("answer", result.answer());
    }
}
