package dev.bootmend.diagnose;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import java.util.List;

/**
 * Generation 2: the file that firmware starts which has lost its boot entries (UEFI specification, 3.5.1.1). Windows
 * starts without it as long as the entry is there, so it is a note.
 */
final class FallbackLoaderCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        if (target.isGen1()) {
            return List.of();
        }
        Reading<FileFact> x64 = target.onSystem(WatchedFiles.FALLBACK_X64);
        Reading<FileFact> arm64 = target.onSystem(WatchedFiles.FALLBACK_ARM64);
        return x64.isAbsent() && arm64.isAbsent() ? List.of(missing()) : List.of();
    }

    private static Finding missing() {
        return Finding.on(LinkKind.BOOT_MANAGER, FindingIds.FALLBACK_LOADER_MISSING, Severity.NOTE,
                        "The fallback boot file is missing",
                        "A virtual machine that has lost its firmware boot entries starts this file. One that has them "
                        + "does not need it.")
                .with("neither " + WatchedFiles.FALLBACK_X64 + " nor " + WatchedFiles.FALLBACK_ARM64.name()
                + " is there");
    }
}
