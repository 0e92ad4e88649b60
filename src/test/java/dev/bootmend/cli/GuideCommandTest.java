package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.app.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCommandTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"stop-0x67-imc", "serial-console-ems", "boot-failure-bcd", "inaccessible-boot-device",
        "preparing-to-configure-windows"})
    void everyRecipeSaysHowTheRepairMachineIsMadeAndGivenBack(String recipe) {
        Terminal.Answer answer = Terminal.type(home, "guide", recipe, "--resource-group", "my-group", "--vm", "web-01");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("az vm repair create -g my-group -n web-01 --verbose"), answer.out());
        assertTrue(answer.out().contains("az vm repair restore -g my-group -n web-01 --verbose"), answer.out());
        assertTrue(answer.out().indexOf("Before the disk is attached") < answer.out().indexOf("After the repair"), answer.out());
    }

    @Test
    void theSerialConsoleIsOpenedAndTheInterruptSentByTheExactCommands() {
        String console = Terminal.type(home, "guide", "serial-console-ems", "--resource-group", "g", "--vm", "m").out();
        assertTrue(console.contains("az serial-console connect -g g -n m"), console);
        String dump = Terminal.type(home, "guide", "preparing-to-configure-windows", "--resource-group", "g", "--vm", "m").out();
        assertTrue(dump.contains("az serial-console send nmi -g g -n m"), dump);
    }

    @Test
    void aNameThatIsNotGivenStaysOpen() {
        String said = Terminal.type(home, "guide").out();
        assertTrue(said.contains("az vm repair create -g <resource group> -n <machine> --verbose"), said);
    }

    @Test
    void aNameThatCannotBeOneIsRefusedWithTheReason() {
        Terminal.Answer answer = Terminal.type(home, "guide", "--vm", "web 01");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("--vm web 01: Only letters A to Z, digits, and _ - . ; not a space."), answer.err());
    }

    @Test
    void anUnknownRecipeIsRefusedWithThoseThereAre() {
        Terminal.Answer answer = Terminal.type(home, "guide", "nothing");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("There is no recipe \"nothing\". The recipes are:"), answer.err());
    }
}
