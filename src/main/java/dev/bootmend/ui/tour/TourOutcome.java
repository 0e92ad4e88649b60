package dev.bootmend.ui.tour;

import java.nio.file.Path;
import java.util.List;

/**
 * What a tour came to.
 *
 * @param lines what happened, in order, for a terminal
 * @param verified whether the repair ran and every step of it is verified
 * @param pictures the pictures that were written
 * @param reports the report of the run, the HTML page first; none when nothing ran
 */
public record TourOutcome(List<String> lines, boolean verified, List<Path> pictures, List<Path> reports) {

    public TourOutcome {
        lines = List.copyOf(lines);
        pictures = List.copyOf(pictures);
        reports = List.copyOf(reports);
    }
}
