package dev.bootmend.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page offers in the button bar.
 *
 * @param left at the left, Cancel first
 * @param right at the right, before the primary action
 * @param primary the way forward
 */
public record PageActions(List<PageAction> left, List<PageAction> right, Optional<PageAction> primary) {

    /** Nothing to press. */
    public static final PageActions NONE = new PageActions(List.of(), List.of(), Optional.empty());

    public PageActions {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** These, and one more at the left. */
    public PageActions left(PageAction action) {
        return new PageActions(with(left, action), right, primary);
    }

    /** These, and one more at the right. */
    public PageActions right(PageAction action) {
        return new PageActions(left, with(right, action), primary);
    }

    /** These, with this way forward. */
    public PageActions primary(PageAction action) {
        return new PageActions(left, right, Optional.of(action));
    }

    private static List<PageAction> with(List<PageAction> actions, PageAction action) {
        List<PageAction> more = new ArrayList<>(actions);
        more.add(action);
        return more;
    }
}
