package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.LinkKind;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.dump.DumpBytes;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.StopCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, looking ends in a snapshot, and what could not be read says where and what to do. */
class DamagedMachineTest {

    private static final int ROUNDS = 150;

    @ParameterizedTest
    @ValueSource(strings = {"\\Boot\\BCD", "\\Windows\\System32\\config\\SYSTEM",
            "\\Windows\\System32\\config\\SOFTWARE", "\\Windows\\System32\\config\\SYSTEM.LOG1",
            "\\Windows\\MEMORY.DMP", "\\pagefile.sys"})
    void changedBytesInAFileAreAnAnswer(String path) throws Exception {
        MemoryMachine machine = new MemoryMachine();
        InterruptedWrite write = SystemHives.interrupted();
        machine.windows.put("\\Windows\\System32\\config\\SYSTEM", write.primary().toArray())
                .put("\\Windows\\System32\\config\\SYSTEM.LOG1", write.log().toArray());
        machine.windows.put("\\Windows\\MEMORY.DMP", DumpBytes.wide().stop(new StopCode(0x7B)).file(0x2000))
                .put("\\pagefile.sys", DumpBytes.narrow().file(0x1000));
        MemoryVolume volume = path.startsWith("\\Boot") ? machine.system : machine.windows;
        byte[] good = volume.content(path);
        var random = new Random(path.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            volume.put(path, damaged(good, random));
            assertAnswers(machine.look(MemoryMachine.CHECKS));
        }
    }

    @Test
    void changedBytesInTheKeysOfDriversAreAnAnswer() throws Exception {
        MemoryMachine machine = new MemoryMachine();
        byte[] good = SystemHives.withDrivers("%SystemRoot%\\MEMORY.DMP", "partmgr", "fvevol");
        var random = new Random(77);
        for (int round = 0; round < ROUNDS; round++) {
            machine.windows.put("\\Windows\\System32\\config\\SYSTEM", damaged(good, random));
            assertAnswers(machine.look(MemoryMachine.CHECKS));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1 << 20, 2 << 20})
    void changedSectorsAreAnAnswer(int area) throws Exception {
        MemoryMachine machine = new MemoryMachine();
        byte[] good = machine.sectors.clone();
        var random = new Random(area);
        int start = area == 512 ? 0 : area;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] sector = damaged(Arrays.copyOfRange(good, start, start + 512), random);
            machine.sectors = good.clone();
            System.arraycopy(sector, 0, machine.sectors, start, Math.min(sector.length, 512));
            assertAnswers(machine.look());
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = random.nextInt(10) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void assertAnswers(MachineSnapshot seen) {
        assertEquals(2, seen.disks().size());
        if (TargetFinder.find(seen, Optional.empty(), Optional.empty()) instanceof TargetSearch.Found(var target)) {
            assertEquals(LinkKind.values().length, Examiner.examine(seen, target).chain().links().size());
        }
        Stream<Reading<?>> readings = Stream.concat(seen.stores().values().stream(),
                seen.installations().stream().flatMap(windows ->
                Stream.of(windows.systemHive(), windows.system(), windows.selection(), windows.product())));
        List<Problem> problems = readings.filter(reading -> reading instanceof Reading.Unreadable<?>)
                .map(reading -> ((Reading.Unreadable<?>) reading).problem()).toList();
        for (Problem problem : problems) {
            assertFalse(problem.place().isBlank() || problem.detail().isBlank() || problem.remedy().isBlank(),
                    problem.toString());
        }
    }
}
