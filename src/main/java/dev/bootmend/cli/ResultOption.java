package dev.bootmend.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --json}: in which form a command prints its result. */
final class ResultOption {

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Where the command prints, in the form that was asked for. */
    Output output() {
        return Output.of(command, json);
    }
}
