package dev.bootmend.ui.kit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two listings with equal lines on the same row. */
public record Alignment(List<DiffLine> lines) {

    public Alignment {
        lines = List.copyOf(lines);
    }

    /** Puts {@code before} and {@code after} side by side. */
    public static Alignment of(List<String> before, List<String> after) {
        Builder rows = new Builder(before, after);
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            rows.sameUpTo(delta.getSource().getPosition());
            rows.pairUpTo(delta.getSource().last() + 1, delta.getTarget().last() + 1);
        }
        rows.sameUpTo(before.size());
        return new Alignment(rows.lines);
    }

    private static final class Builder {

        private final List<DiffLine> lines = new ArrayList<>();
        private final List<String> before;
        private final List<String> after;
        private int left;
        private int right;

        Builder(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        void sameUpTo(int end) {
            while (left < end) {
                both(DiffKind.SAME);
            }
        }

        /**
         * Lines of one change are the same line changed when they start with the same word (a listing's element name, the
         * name of a value in a registration file).
         */
        void pairUpTo(int leftEnd, int rightEnd) {
            List<String> names = firstWords(before.subList(left, leftEnd));
            List<String> newNames = firstWords(after.subList(right, rightEnd));
            int leftStart = left;
            int rightStart = right;
            for (AbstractDelta<String> delta : DiffUtils.diff(names, newNames).getDeltas()) {
                changedUpTo(leftStart + delta.getSource().getPosition());
                alone(leftStart + delta.getSource().last() + 1, rightStart + delta.getTarget().last() + 1);
            }
            changedUpTo(leftEnd);
        }

        private void changedUpTo(int end) {
            while (left < end) {
                both(DiffKind.CHANGED);
            }
        }

        private void alone(int leftEnd, int rightEnd) {
            while (left < leftEnd) {
                lines.add(new DiffLine(DiffKind.REMOVED, ++left, before.get(left - 1), 0, ""));
            }
            while (right < rightEnd) {
                lines.add(new DiffLine(DiffKind.ADDED, 0, "", ++right, after.get(right - 1)));
            }
        }

        private void both(DiffKind kind) {
            lines.add(new DiffLine(kind, ++left, before.get(left - 1), ++right, after.get(right - 1)));
        }

        private static List<String> firstWords(List<String> lines) {
            return lines.stream().map(line -> line.strip().split("[\\s=]", 2)[0]).toList();
        }
    }

    /**
     * The rows with runs of unchanged lines folded, save {@code context} lines around each change and the folds that
     * start at a line in {@code opened}.
     */
    public List<DiffRow> folded(int context, Set<Integer> opened) {
        boolean[] near = nearAChange(context);
        List<DiffRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !near[end]) {
                end++;
            }
            // a fold takes a row itself: hiding one line would win nothing
            if (end - at > 1 && !opened.contains(at)) {
                rows.add(new DiffFold(at, end - at));
            } else {
                rows.addAll(lines.subList(at, end));
            }
            if (end < lines.size()) {
                rows.add(lines.get(end));
            }
            at = end + 1;
        }
        return rows;
    }

    private boolean[] nearAChange(int context) {
        boolean[] near = new boolean[lines.size()];
        for (int i = 0; i < near.length; i++) {
            if (lines.get(i).kind() == DiffKind.SAME) {
                continue;
            }
            for (int j = Math.max(0, i - context); j <= Math.min(near.length - 1, i + context); j++) {
                near[j] = true;
            }
        }
        return near;
    }
}
