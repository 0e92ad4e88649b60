package dev.bootmend.disk.role;

import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the points and the evidence of one claim, and the claims of one disk. */
final class Claims {

    /** Best first within each role; equal ones in the order of the disk. */
    private static final Comparator<RoleClaim> ORDER = Comparator.comparing(RoleClaim::role)
            .thenComparing(RoleClaim::score, Comparator.reverseOrder()).thenComparing(RoleClaim::partition);

    private final List<RoleClaim> claims = new ArrayList<>();
    private final Set<PartitionRef> claimed = new HashSet<>();

    /** One claim in the making. */
    static final class Draft {

        private final Look look;
        private final Role role;
        private final List<String> evidence = new ArrayList<>();
        private int score;

        Draft(Look look, Role role) {
            this.look = look;
            this.role = role;
        }

        Draft add(int points, String reason) {
            score += points;
            evidence.add(reason);
            return this;
        }

        /** Points when the file is there; what was seen is evidence in any case. */
        Draft file(Look.Mark mark, int points) {
            return add(look.has(mark) ? points : 0, look.evidence(mark));
        }
    }

    void add(Draft draft) {
        claimed.add(draft.look.ref());
        claims.add(new RoleClaim(draft.look.ref(), draft.role, draft.score, draft.evidence));
    }

    boolean has(Role role) {
        return claims.stream().anyMatch(claim -> claim.role() == role);
    }

    boolean has(Look look) {
        return claimed.contains(look.ref());
    }

    boolean has(Look look, Role role) {
        return claims.stream().anyMatch(claim -> claim.role() == role && claim.partition().equals(look.ref()));
    }

    List<RoleClaim> sorted() {
        return claims.stream().sorted(ORDER).toList();
    }
}
