package dev.bootmend.diagnose;

import java.util.List;

/**
 * One question about the target, answered from the snapshot alone.
 *
 * <p>A check answers with at least one finding whenever its question makes sense on this target: good, broken, worth
 * knowing, or that it could not look. It answers with none only where the question does not arise, for instance because
 * the structure it is about is missing, which is another check's finding.
 */
@FunctionalInterface
interface BootCheck {

    List<Finding> examine(Examined target);
}
