package dev.bootmend.disk.role;

import dev.bootmend.disk.role.Look.Mark;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Role;
import java.util.List;

/**
 * The partitions that no machine starts from: reserved, recovery, data. Data is what has a file system and certainly no
 * Windows; a partition that could not be looked at gets no role.
 */
final class OtherClaims {

    private static final int TYPE = 30;
    private static final int IMAGE = 20;
    private static final int REQUIRED = 5;

    /** GPT_ATTRIBUTE_PLATFORM_REQUIRED (Microsoft Learn: PARTITION_INFORMATION_GPT). */
    private static final long PLATFORM_REQUIRED = 1;

    private final List<Look> looks;

    OtherClaims(List<Look> looks) {
        this.looks = looks;
    }

    void addTo(Claims claims) {
        for (Look look : looks) {
            if (look.isType(PartitionType.Gpt.MICROSOFT_RESERVED)) {
                claims.add(new Claims.Draft(look, Role.MICROSOFT_RESERVED).add(TYPE, look.typeEvidence()));
            } else if (!claims.has(look)) {
                addRecoveryOrData(claims, look);
            }
        }
    }

    private static void addRecoveryOrData(Claims claims, Look look) {
        boolean byType = look.isType(PartitionType.Gpt.RECOVERY) || look.isType(0x27);
        if (byType || look.has(Mark.WINRE)) {
            claims.add(recovery(look, byType));
        } else if (look.lacks(Mark.SYSTEM_HIVE) && look.lacks(Mark.NTDLL)) {
            look.mountable().ifPresent(kind -> claims.add(new Claims.Draft(look, Role.DATA)
                    .add(0, kind + " volume without Windows")));
        }
    }

    private static Claims.Draft recovery(Look look, boolean byType) {
        var draft = new Claims.Draft(look, Role.RECOVERY).add(byType ? TYPE : 0, look.typeEvidence());
        if ((look.partition().attributes() & PLATFORM_REQUIRED) != 0) {
            draft.add(REQUIRED, "required by the platform");
        }
        return look.has(Mark.WINRE) ? draft.file(Mark.WINRE, IMAGE) : draft;
    }
}
