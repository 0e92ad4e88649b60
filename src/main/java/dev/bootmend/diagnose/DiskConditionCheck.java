package dev.bootmend.diagnose;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import java.util.List;
import java.util.stream.Stream;

/**
 * States of the disk that limit what may be done to it. Those that forbid it altogether are refused by
 * {@link TargetFinder}.
 */
final class DiskConditionCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return target.disk().stream().flatMap(disk -> disk.conditions().stream()
                .flatMap(condition -> finding(disk.number(), condition))).toList();
    }

    private static Stream<Finding> finding(DiskNumber number, DiskCondition condition) {
        return switch (condition) {
            case DiskCondition.Offline(String reason) -> Stream.of(Finding.beside(FindingIds.DISK_OFFLINE,
                    Severity.UNCHECKED,
                    "The disk is offline", "Its files cannot be looked at.").with(reason));
            case DiskCondition.ReadOnly() -> Stream.of(Finding.beside(FindingIds.VOLUME_READ_ONLY, Severity.NOTE,
                    "The disk is read-only",
                    "It can be examined, but nothing can be changed.").with("the disk refuses writes"));
            case DiskCondition.IdentityCollision(var other) ->
                    Stream.of(Finding.beside(FindingIds.IDENTITY_COLLISION, Severity.NOTE,
                    (other.equals(number) ? "Another disk" : "Disk " + other) + " has the same identity",
                    "Bringing this disk online on Windows would change its identity and break its boot entries.")
                    .with(other.equals(number) ? "Windows says so, and not which" : "same identity as disk " + other));
            case DiskCondition.TemporaryIdentity(var own, var run) ->
                    Stream.of(Finding.beside(FindingIds.TEMPORARY_IDENTITY, Severity.NOTE,
                    "The disk carries a temporary signature",
                    "Its boot entries name its own, which it has to get back before it is detached. Until then nothing "
                    + "is done that would write the temporary one into the boot entries.")
                    .with("its own is " + own, "lent by run " + run));
            case DiskCondition.DamagedTable(var problem) ->
                    Stream.of(Finding.beside(FindingIds.PARTITION_TABLE_DAMAGED, Severity.NOTE,
                    "One copy of the partition table is damaged",
                    "The other copy is good and was used. BootMend does not mend it.").with(Wording.of(problem)));
            case DiskCondition.Dynamic ignored -> Stream.of();
            case DiskCondition.StorageSpaces ignored -> Stream.of();
        };
    }
}
