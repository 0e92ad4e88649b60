package dev.bootmend.plan;

import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.tool.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a plan as a command file for a technician who prefers to run it himself: the same calls in the same order,
 * stopping at the first failure but for what cleans up. It makes no backup and verifies nothing, and says so.
 *
 * <p>Text from the broken disk stands in comments only, with every character that cmd gives a meaning replaced.
 */
public final class PlanScript {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:\\\\./{}=-]+");
    private static final String UNSAFE = "&|<>^%!\"()";

    private final StringBuilder commands = new StringBuilder();
    private final List<ScriptFile> scripts = new ArrayList<>();

    private PlanScript() {
    }

    /** The command file first, then the diskpart scripts that it uses from its own folder. */
    public static List<ScriptFile> of(ConfirmedPlan plan) {
        var script = new PlanScript();
        script.head(plan);
        plan.steps().forEach(script::step);
        script.line("");
        script.line("if defined FAILED echo Stopped at the first failure.& exit /b 1");
        script.line("exit /b 0");
        var files = new ArrayList<ScriptFile>();
        files.add(new ScriptFile("plan.cmd", script.commands.toString()));
        files.addAll(script.scripts);
        return files;
    }

    private void head(ConfirmedPlan plan) {
        line("@echo off");
        comment(plan.plan().title());
        comment("Disk " + plan.plan().target().disk() + ", " + plan.plan().target().identity() + ". Run "
                + plan.plan().run());
        comment("This file makes no backup and verifies nothing: look at the disk again afterwards.");
        comment("Letters and disk numbers are those of the machine on which the plan was made.");
        line("setlocal");
        line("set FAILED=");
    }

    private void step(ConfirmedStep step) {
        line("");
        comment((step.step().index() + 1) + ". " + step.title());
        for (Action action : step.actions()) {
            switch (action) {
                case Action.RunTool(Invocation call) -> call(call, action.cleansUp()
                        || step.step().purpose() == Step.Purpose.CLEAN_UP, step.step().index() + 1);
                case Action.RestoreFile restore -> comment("Not in this file, for it needs the backup: " + restore);
                case Action.SetAside aside -> comment("Not in this file: " + aside);
                case Action.CollectFile collect -> comment("Not in this file: " + collect);
                case Action.DeleteFile delete -> comment("Not in this file, for it needs the backup: " + delete);
            }
        }
    }

    private void call(Invocation call, boolean always, int number) {
        if (!call.tool().isOfWindows()) {
            comment("Not in this file, for it is no program of Windows: " + call);
            return;
        }
        var text = new StringBuilder("\"%SystemRoot%\\System32\\" + call.tool().program() + ".exe\"");
        for (String argument : call.arguments()) {
            text.append(' ').append(argument.equals(Invocation.SCRIPT) ? script(call, number) : quoted(argument));
        }
        line((always ? "" : "if not defined FAILED ") + "(" + text + ") || set FAILED=1");
    }

    private String script(Invocation call, int number) {
        String name = "step-" + number + "-diskpart.txt";
        scripts.add(new ScriptFile(name, String.join("\r\n", call.script()) + "\r\n"));
        return "\"%~dp0" + name + "\"";
    }

    /** As one argument: cmd expands percent signs even within quotes, so they are doubled. */
    private static String quoted(String argument) {
        String literal = argument.replace("%", "%%");
        return PLAIN.matcher(argument).matches() ? literal : '"' + literal + '"';
    }

    private void comment(String text) {
        var safe = new StringBuilder();
        text.chars().forEach(c -> safe.append(c < ' ' || c > '~' || UNSAFE.indexOf(c) >= 0 ? '?' : (char) c));
        line("rem " + safe);
    }

    private void line(String text) {
        commands.append(text).append("\r\n");
    }
}
