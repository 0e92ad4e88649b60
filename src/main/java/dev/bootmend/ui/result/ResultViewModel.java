package dev.bootmend.ui.result;

import dev.bootmend.flow.GuideNames;
import dev.bootmend.flow.Remainder;
import dev.bootmend.flow.RunResult;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.Backup;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.JournalEvent.Examined.Moment;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.ui.Activity;
import dev.bootmend.ui.FileExport;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;

/** What the run came to. Ran, changed and verified are kept apart, and nothing is called done that is not verified. */
public final class ResultViewModel extends PageModel {

    private final RepairSession session;
    private final ConfirmedPlan plan;
    private final RunResult result;

    /** The result of {@code session}. */
    public ResultViewModel(RepairSession session) {
        this.session = session;
        this.plan = session.confirmed();
        this.result = session.result();
        ResultWords words = ResultWords.of(plan, result, repairs());
        say(words.heading(), words.meaning());
        offer(actions());
    }

    /** Whether the plan repairs something, instead of only collecting evidence or changing settings. */
    private boolean repairs() {
        Optional<Recipe> recipe = session.flow().recipe(plan.plan().recipe());
        return recipe.isEmpty() || plan.steps().stream().flatMap(step -> step.step().group().stream())
                .flatMap(group -> recipe.get().group(group).stream())
                        .anyMatch(group -> group.kind() == GroupKind.REPAIR);
    }

    /** Whether everything ran and is verified. */
    public boolean isVerified() {
        return ran().filter(ran -> ran.status() == RunStatus.VERIFIED).isPresent();
    }

    /** The places of the report, the HTML page first. */
    public List<Path> reports() {
        return result.reports().stream().map(Path::of).toList();
    }

    RunId run() {
        return plan.plan().run();
    }

    DiskIdentity identity() {
        return plan.plan().target().identity();
    }

    /** Why there is no report, empty when there is one or nothing ran. */
    String reportProblem() {
        return result.reportProblem();
    }

    List<ResultStep> steps() {
        return ran().map(ran -> IntStream.range(0, ran.steps().size())
                .mapToObj(i -> ResultStep.of(plan.steps().get(ran.steps().get(i).index()), ran.steps().get(i)))
                        .toList()).orElse(List.of());
    }

    List<FindingChange> findings() {
        return FindingChange.between(ResultWords.findings(result, Moment.BEFORE),
                ResultWords.findings(result, Moment.AFTER));
    }

    List<GateItem> gate() {
        return ran().map(RunOutcome.Ran::gate).orElse(List.of());
    }

    boolean safeToDetach() {
        return ran().filter(RunOutcome.Ran::safeToDetach).isPresent();
    }

    List<Backup> backups() {
        return result.record().map(RunRecord::backups).orElse(List.of());
    }

    /** What the repair has left to be done. */
    Remainder rest() {
        return isVerified() ? result.rest() : Remainder.NONE;
    }

    /**
     * What to do outside the program; nothing when nothing was repaired, the disk must not be detached yet, or the machine
     * would not start.
     */
    List<NextStep> nextSteps() {
        return isVerified() && lender().isEmpty() && rest().broken().isEmpty() ? session.flow().recipe(plan.plan().recipe())
                .map(recipe -> recipe.nextSteps(NextStep.Moment.AFTER)).orElse(List.of()) : List.of();
    }

    /** The names that the commands of these steps need. */
    ObjectProperty<GuideNames> namesProperty() {
        return session.namesProperty();
    }

    Generation generation() {
        return plan.plan().target().generation();
    }

    /** What the disk differs in from the preview, when that is why nothing ran. */
    List<ChangeLine> drift() {
        return result.outcome() instanceof RunOutcome.Drifted(var changes)
                ? changes.stream().map(change -> session.flow().words().line(change, plan.plan().before())).toList()
                        : List.of();
    }

    /** Why the run was refused. */
    Optional<Problem> refusal() {
        return result.outcome() instanceof RunOutcome.Refused(var problem) ? Optional.of(problem) : Optional.empty();
    }

    /** Whether there is something to undo. */
    boolean undoable() {
        return result.record().filter(RunRecord::leavesSomethingToUndo).isPresent();
    }

    /** The run that has given the disk the temporary signature that it still carries. */
    private Optional<RunId> lender() {
        return ran().flatMap(RunOutcome.Ran::after).flatMap(machine -> machine.disk(plan.plan().target().disk()))
                .flatMap(disk -> disk.condition(DiskCondition.TemporaryIdentity.class))
                .map(DiskCondition.TemporaryIdentity::run);
    }

    /** What the button for the undo says. */
    String undoLabel() {
        if (lender().filter(run()::equals).isPresent()) {
            return "Return the signature…";
        }
        return plan.plan().recipe().equals(RecipeId.UNDO) ? "Take the undo back…" : "Undo everything…";
    }

    /** Goes to the preview of the undo of this run. */
    CompletionStage<Boolean> undo() {
        return session.undo(plan.plan().run(), Step.RESULT);
    }

    /** Opens the report with the program that the user has for it. */
    void openReport() {
        try {
            session.desktop().open(reports().getFirst());
        } catch (IOException unopened) {
            session.wizard().failed("Opening the report", unopened);
        }
    }

    /** Copies the report in all its forms to a folder of the user's choice. */
    void saveForATicket() {
        Optional<Path> folder = session.desktop().askForFolder("Save the report for a ticket");
        folder.ifPresent(parent -> session.wizard().work(Activity.of("Saving the report"),
                progress -> FileExport.files(reports(), "bootmend-report-" + plan.plan().run(), parent),
                saved -> session.wizard().done("The report was saved", saved.toString())));
    }

    private Optional<RunOutcome.Ran> ran() {
        return result.outcome() instanceof RunOutcome.Ran ran ? Optional.of(ran) : Optional.empty();
    }

    private PageActions actions() {
        PageAction finish = PageAction.of("Finish", session.wizard()::close);
        if (ran().isEmpty()) {
            return PageActions.NONE.left(session.wizard().cancel()).primary(PageAction.of("Look again", session::look));
        }
        boolean good = ran().get().status() == RunStatus.VERIFIED || ran().get().status() == RunStatus.DONE;
        PageAction undo = PageAction.of(undoLabel(), this::undo);
        if (good && plan.plan().recipe().equals(RecipeId.PREPARE)) {
            PageActions all = undoable() ? reporting().left(undo) : reporting();
            return (lender().isPresent() ? all : all.right(finish))
                    .primary(PageAction.of("Go on with the repair", session::look));
        }
        if (good && lender().isPresent()) {
            PageActions all = (undoable() ? reporting().left(undo) : reporting()).right(finish);
            return all.primary(PageAction.of("Return the signature…", () ->
                    session.undo(lender().get(), Step.RESULT)));
        }
        PageAction another = PageAction.of("Repair another disk", session::look);
        if (rest().next().isPresent()) {
            PageAction on = PageAction.of("Look again", session::look);
            PageActions all = undoable() ? reporting().left(undo) : reporting();
            return rest().broken().isEmpty() ? all.right(on).primary(finish) : all.right(finish).primary(on);
        }
        if (undoable() && !good) {
            return reporting().right(another).right(finish).primary(undo);
        }
        return (undoable() ? reporting().left(undo) : reporting()).right(another).primary(finish);
    }

    private PageActions reporting() {
        return reports().isEmpty() ? PageActions.NONE : PageActions.NONE.left(
                PageAction.of("Open report", this::openReport))
                .left(PageAction.of("Save for a ticket…", this::saveForATicket));
    }
}
