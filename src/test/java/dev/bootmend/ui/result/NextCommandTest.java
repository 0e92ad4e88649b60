package dev.bootmend.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NextCommandTest {

    private static final String COMMAND = "az vm repair restore -g <resource group> -n <machine> --verbose";

    @Test
    void everyPlaceIsAskedForOnce() {
        assertEquals(List.of("resource group", "machine"), List.copyOf(NextCommand.places(List.of(COMMAND, "az vm show -n <machine>"))));
    }

    @Test
    void aPlaceWithoutAValueStays() {
        assertEquals("az vm repair restore -g my-group -n <machine> --verbose",
                NextCommand.filled(COMMAND, Map.of("resource group", "my-group", "machine", " ")).text());
    }

    @Test
    void aValueThatAShellWouldTakeApartIsQuoted() {
        assertEquals("az vm repair restore -g \"my group\" -n web-01 --verbose",
                NextCommand.filled(COMMAND, Map.of("resource group", "my group", "machine", "web-01")).text());
        assertEquals("-n \"a b\"", NextCommand.filled("-n <machine>", Map.of("machine", "a\" b")).text());
    }
}
