package dev.bootmend.run;

import dev.bootmend.model.RunId;
import dev.bootmend.plan.Action;

/** The note about a collected file that goes into a support ticket. */
final class CollectionNote {

    private CollectionNote() {
    }

    static String of(Action.CollectFile collect, Collected copy, RunId run) {
        return """
                Memory dump for a support ticket

                File on the disk:  %s
                What it says:      %s
                Copy:              %s
                Size:              %d bytes
                SHA-256:           %s
                Collected by run:  %s

                The copy was compared with what was read. A dump can hold personal data and passwords that were in the
                memory of the machine: send it only to the support that asked for it, over the upload that the ticket
                gives you.
                """.formatted(collect.file().path(), collect.description(), copy.place(), copy.size().bytes(),
                copy.content(), run);
    }
}
