package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lsblk prints is understood wholly or not at all. */
class LsblkListingTest {

    private static final String DISK = """
            {"name":"sdb","kname":"sdb","path":"/dev/sdb","maj:min":"8:16","type":"disk","size":136365211648,"log-sec":512,
             "ro":false,"model":"Virtual Disk    ","serial":null,"tran":null,"hctl":"3:0:0:7","mountpoints":[null],
             "children":[{"name":"sdb1","kname":"sdb1","path":"/dev/sdb1","maj:min":"8:17","type":"part","size":524288000,
             "log-sec":512,"ro":true,"model":null,"serial":null,"tran":null,"hctl":null,
             "mountpoints":["/mnt/a b","[SWAP]"]}]}""";

    private static String listing(String... disks) {
        return "{\"blockdevices\":[" + String.join(",", disks) + "]}";
    }

    @Test
    void aDiskHasItsPartitionsBelowIt() throws JsonFileException {
        LsblkDevice disk = LsblkListing.read(listing(DISK)).getFirst();
        assertEquals("/dev/sdb", disk.path());
        assertEquals("Virtual Disk", disk.model());
        assertEquals(136365211648L, disk.size().bytes());
        assertEquals(Optional.of(7), disk.lun());
        assertEquals(List.of(), disk.mountPoints());
        LsblkDevice partition = disk.children().getFirst();
        assertEquals(List.of("/mnt/a b", "[SWAP]"), partition.mountPoints());
        assertTrue(partition.readOnly());
        assertEquals(2, disk.all().count());
    }

    @Test
    void olderProgramsPrintNumbersAndTruthValuesInQuotes() throws JsonFileException {
        String old = DISK.replace(":136365211648", ":\"136365211648\"").replace("\"ro\":false", "\"ro\":\"0\"");
        assertEquals(LsblkListing.read(listing(DISK)), LsblkListing.read(listing(old)));
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"mountpoints\":[null] | \"mountpoint\":null",
        "\"size\":136365211648 | \"size\":\"127G\"",
        "\"size\":136365211648 | \"size\":-1",
        "\"maj:min\":\"8:16\" | \"maj:min\":null",
        "\"type\":\"disk\" | \"type\":\"\"",
        "\"type\":\"disk\" | \"type\":\"part\"",
        "\"ro\":false | \"ro\":null",
        "\"log-sec\":512 | \"log_sec\":512",
        "\"hctl\":\"3:0:0:7\" | \"hctl\":7"})
    void anythingElseIsRefusedWithTheDeviceAndTheColumn(String present, String changed) {
        String text = listing(DISK.replaceFirst(Pattern.quote(present), changed));
        var refused = assertThrows(JsonFileException.class, () -> LsblkListing.read(text));
        assertTrue(refused.problem().detail().startsWith("sdb"), refused.getMessage());
    }

    @Test
    void whatIsNoListingIsRefused() {
        for (String text : List.of("", "lsblk: failed", "{}", "{\"blockdevices\":{}}", listing("{\"kname\":\"sda\"}"))) {
            assertThrows(JsonFileException.class, () -> LsblkListing.read(text), text);
        }
    }
}
