package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code selfcheck}. */
@Command(name = "selfcheck", mixinStandardHelpOptions = true,
        description = "Asks this Windows everything that a repair relies on, and prints what it answers. Changes nothing. "
                + "Send the output along when a disk is not shown, or not as it should be.")
final class SelfCheckCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        List<CheckResult> results = results(output);
        if (json) {
            output.json(Tree.of("format", 1).with("checks", results, SelfCheckCommand::tree).fields());
        } else {
            results.forEach(each -> output.line(String.format("%-4s %s: %s", each.verdict(), each.subject(), each.answer())));
        }
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
