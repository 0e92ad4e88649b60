/**
 * Why a Windows does not start, told from a snapshot of its disk: which disk can be a target, what each link of the
 * boot chain says, what was found and what that means.
 *
 * <p>Entry points: {@link dev.bootmend.diagnose.TargetFinder} chooses what is examined,
 * {@link dev.bootmend.diagnose.Examiner} examines it, {@link dev.bootmend.diagnose.SymptomCatalogue} knows what the
 * screen may have shown. The ids of all findings are listed in {@link dev.bootmend.diagnose.FindingIds}. Checks are
 * pure functions of a snapshot; a check that cannot be made is a finding of its own. May import: {@code model}.
 */
package dev.bootmend.diagnose;
