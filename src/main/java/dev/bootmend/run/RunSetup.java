package dev.bootmend.run;

import dev.bootmend.probe.ProbeScope;

/**
 * What every run of one BootMend has in common.
 *
 * @param scope what the preview was computed from; the run looks at the same things
 * @param version of BootMend, for the journal
 * @param words puts changes into the words of the journal
 * @param examination what is wrong before and after
 */
public record RunSetup(ProbeScope scope, String version, ChangeWords words, Examination examination) {
}
