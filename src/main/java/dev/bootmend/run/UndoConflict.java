package dev.bootmend.run;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Sha256;
import java.util.List;
import java.util.Optional;

/** Puts into words that files were changed since a run ended, so that it is not undone, and how to go on by hand. */
final class UndoConflict {

    private static final String BY_HAND = "Find out first what has changed them; a Windows that was started from this disk does."
            + " If that is to stay, leave the run as it is. To go back by hand: keep a copy of each of these files as it is"
            + " now, then copy its backup over it, and delete what was not there before the run. On Windows, diskpart gives a"
            + " letter to a partition that has none, and attrib -s -h -r FILE makes a boot file writable. Then undo the run again:"
            + " it puts back the rest. The report of the run lists every backup.";

    private final RunRecord run;
    private final KeptFiles kept;

    UndoConflict(RunRecord run, KeptFiles kept) {
        this.run = run;
        this.kept = kept;
    }

    /** Names every such file: what it was and is, and where the copies of it are, which are read for that. */
    Problem of(List<ChangedSince> changed) {
        var text = new StringBuilder("Nothing was undone: ").append(changed.size())
                .append(changed.size() == 1 ? " file was" : " files were")
                .append(" changed since the run ended, and the undo would take that change back, too.\n");
        changed.forEach(file -> describe(file, text));
        return new Problem("Undo of run " + run.id(), text.toString(), BY_HAND);
    }

    private void describe(ChangedSince file, StringBuilder text) {
        text.append("  ").append(file.file()).append('\n')
                .append("    now: ").append(words(file.now())).append('\n')
                .append("    as the run left it: ").append(words(file.left())).append('\n')
                .append("    before the run: ").append(words(file.before())).append('\n');
        file.before().ifPresent(content -> text.append("    ").append(copies(file, content)).append('\n'));
    }

    private static String words(Optional<Sha256> content) {
        return content.map(digest -> "SHA-256 " + digest).orElse("not there");
    }

    private String copies(ChangedSince file, Sha256 content) {
        try {
            String remark = kept.read(run.id(), file.file(), content).remark();
            return remark.isEmpty() ? "backup, read just now and whole: " + place(file) + "; a second copy on the disk: "
                    + TargetFiles.secondCopy(run.id(), file.file()).path() : remark;
        } catch (RunFailure e) {
            return e.getMessage();
        }
    }

    private String place(ChangedSince file) {
        return run.backups().stream().filter(backup -> backup.file().path().equals(file.file().path())
                && backup.file().partition().start().equals(file.file().partition().start()))
                .map(Backup::onHost).findFirst().orElseThrow();
    }
}
