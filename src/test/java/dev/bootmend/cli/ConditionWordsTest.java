package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

    private static final DiskNumber DISK = new DiskNumber(1);

    @Test
    void aTwinIsNamedWhenItIsKnown() {
        assertEquals("has the same identity as disk 0",
                ConditionWords.of(DISK, new DiskCondition.IdentityCollision(new DiskNumber(0))));
    }

    @Test
    void aDiskIsNeverCalledItsOwnTwin() {
        assertEquals("has the same identity as another disk",
                ConditionWords.of(DISK, new DiskCondition.IdentityCollision(DISK)));
    }
}
