package dev.bootmend.ui.result;

import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.run.FindingLine;
import dev.bootmend.ui.kit.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding before and after the run.
 *
 * @param what such as {@code gone} or {@code still there}
 */
record FindingChange(Sign sign, String what, String title) {

    /** What was not in order before or is not after; what was and stays in order is left out. */
    static List<FindingChange> between(List<FindingLine> before, List<FindingLine> after) {
        List<FindingChange> changes = new ArrayList<>();
        for (FindingLine line : concerns(before)) {
            changes.add(concerns(after).stream().anyMatch(now -> now.id().equals(line.id()))
                    ? new FindingChange(sign(line), still(line), line.title())
                            : new FindingChange(Sign.OK, "gone", line.title()));
        }
        concerns(after).stream().filter(line -> concerns(before).stream().noneMatch(was -> was.id().equals(line.id())))
                .forEach(line -> changes.add(new FindingChange(sign(line), unseen(before) ? "seen now" : "there now",
                        line.title())));
        return changes;
    }

    /** Whether nobody could look at the disk at that moment: what is found later may have been there all the time. */
    private static boolean unseen(List<FindingLine> lines) {
        return lines.stream().anyMatch(line -> line.id().equals(FindingIds.DISK_OFFLINE));
    }

    /** Whether anything that keeps Windows from starting is among them. */
    static boolean anyBroken(List<FindingLine> lines) {
        return lines.stream().anyMatch(line -> line.severity() == Severity.BROKEN);
    }

    private static List<FindingLine> concerns(List<FindingLine> lines) {
        return lines.stream().filter(line -> line.severity() != Severity.OK).toList();
    }

    private static String still(FindingLine line) {
        return line.severity() == Severity.UNCHECKED ? "as before" : "still there";
    }

    private static Sign sign(FindingLine line) {
        return switch (line.severity()) {
            case BROKEN -> Sign.BROKEN;
            case UNCHECKED -> Sign.UNKNOWN;
            case NOTE -> Sign.NOTE;
            case OK -> Sign.OK;
        };
    }
}
