package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import java.util.List;

/** Whether an update waits to be completed at the next start ({@code WinSxS\pending.xml}). */
final class ServicingCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        VolumePath path = WatchedFiles.pendingServicing(target.windowsFolder());
        return List.of(switch (target.onWindows(path)) {
            case Reading.Known<FileFact>(FileFact fact) -> Finding.beside(FindingIds.SERVICING_PENDING, Severity.NOTE,
                    "An update waits to be completed",
                    "The next start goes on with it, which may take hours. It is the reason for "
                    + "\"Preparing to configure Windows\".").with(path + ", " + fact.size())
                    .addressedBy(Recipes.CONFIGURE).shownAs(SymptomCatalogue.PREPARING);
            case Reading.Absent<FileFact>() -> Finding.beside(FindingIds.SERVICING_NOT_PENDING, Severity.OK,
                    "No update waits to be completed", "The next start has nothing to configure.").with("no " + path);
            case Reading.Unreadable<FileFact>(Problem problem) ->
                    Finding.beside(FindingIds.SERVICING_UNCHECKED, Severity.UNCHECKED,
                    "Could not check: pending updates", "Whether an update waits is not known.")
                    .with(Wording.of(problem));
        });
    }
}
