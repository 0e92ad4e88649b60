package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidePlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "rg", "Prod_West(old)x.1-2", "größe", "a.b"})
    void whatAResourceGroupMayBeCalledIsTaken(String name) {
        assertEquals(Optional.empty(), GuidePlace.RESOURCE_GROUP.faultOf(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "my group | not a space", "a;b | not ;", "a\"b | not \"", "group. | must not end with a dot", "a$(b) | not $"})
    void whatAResourceGroupCannotBeCalledIsSaid(String name, String reason) {
        assertTrue(GuidePlace.RESOURCE_GROUP.faultOf(name).orElse("").contains(reason),
                () -> name + ": " + GuidePlace.RESOURCE_GROUP.faultOf(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "web 01 | not a space", "-web | must begin", "web- | must not end", "web. | must not end", "wéb | not é", "a(b) | not ("})
    void whatAMachineCannotBeCalledIsSaid(String name, String reason) {
        assertTrue(GuidePlace.MACHINE.faultOf(name).orElse("").contains(reason),
                () -> name + ": " + GuidePlace.MACHINE.faultOf(name));
    }

    @Test
    void theLongestNamesAreTaken() {
        assertEquals(Optional.empty(), GuidePlace.RESOURCE_GROUP.faultOf("g".repeat(90)));
        assertEquals(Optional.of("At most 90 characters; these are 91."), GuidePlace.RESOURCE_GROUP.faultOf("g".repeat(91)));
        assertEquals(Optional.empty(), GuidePlace.MACHINE.faultOf("m".repeat(64)));
        assertEquals(Optional.of("At most 64 characters; these are 65."), GuidePlace.MACHINE.faultOf("m".repeat(65)));
        assertEquals(Optional.empty(), GuidePlace.DISK.faultOf("d".repeat(80)));
        assertTrue(GuidePlace.DISK.faultOf("d".repeat(81)).isPresent());
    }

    @Test
    void aDiskMayBeNamedByItsWholeId() {
        assertEquals(Optional.empty(), GuidePlace.DISK.faultOf(
                "/subscriptions/0b1f/resourceGroups/rg/providers/Microsoft.Compute/disks/web-01_OsDisk"));
        assertTrue(GuidePlace.DISK.faultOf("/elsewhere/x").isPresent());
    }
}
