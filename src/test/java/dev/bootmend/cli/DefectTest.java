package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.app.Terminal;
import dev.bootmend.app.Terminal.Answer;
import dev.bootmend.flow.Workplace;
import dev.bootmend.model.RunId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last resort, and the stop at Ctrl+C. */
class DefectTest {

    @TempDir
    Path home;

    /** The program as it is shipped, but that opening a machine throws. */
    private Surroundings broken(Throwable defect) {
        Surroundings real = Terminal.surroundings(home);
        return (Surroundings) Proxy.newProxyInstance(DefectTest.class.getClassLoader(), new Class<?>[] {Surroundings.class},
                (proxy, method, arguments) -> {
                    if (method.getReturnType().equals(Workplace.class)) {
                        throw defect;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDefectIsNamedAsOneAndItsTraceIsKeptInAFile(boolean error) throws IOException {
        Throwable defect = error ? new StackOverflowError() : new IllegalStateException("nobody\u001b[2J foresaw this");
        Answer answer = Terminal.type(broken(defect), "diagnose");
        assertEquals(ExitCode.FAILED.number(), answer.code());
        assertTrue(answer.err().startsWith("bootmend: This is a defect of BootMend: " + defect.getClass().getName()), answer.err());
        assertTrue(answer.err().contains("nothing was written to a disk"), answer.err());
        assertFalse(answer.err().contains("\tat ") || answer.err().contains("\u001b"), answer.err());
        String place = answer.err().substring(answer.err().indexOf("is in ") + 6).strip();
        String kept = Files.readString(Path.of(place.substring(0, place.length() - 1)));
        assertTrue(kept.contains("BootMend ") && kept.contains("\tat " + DefectTest.class.getName()), kept);
    }

    @Test
    void whenTheFileCannotBeWrittenTheMessageSaysSo() throws IOException {
        Files.writeString(home.resolve("defects"), "in the way");
        Answer answer = Terminal.type(broken(new IllegalStateException("x")), "diagnose");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("could not be written"), answer.err());
    }

    @Test
    void aDefectDuringARunNamesTheRun() {
        var run = new RunId("20261120-200312-a1b2");
        Answer answer = Terminal.type(broken(new RunDefect(run, new IllegalStateException("x"))), "diagnose");
        assertTrue(answer.err().contains("Run " + run + " was under way") && answer.err().contains("bootmend undo " + run),
                answer.err());
        assertFalse(answer.err().contains("nothing was written"), answer.err());
    }

    @Test
    void aStopIsHeardOnceAndWaitsForTheEndOfTheRun() throws InterruptedException {
        var heard = new AtomicInteger();
        var listening = new CountDownLatch(1);
        StopSignal signal = StopSignal.listening(() -> {
            heard.incrementAndGet();
            listening.countDown();
        });
        assertFalse(signal.asked());
        Thread stopping = new Thread(signal::stop);
        stopping.start();
        assertTrue(listening.await(30, TimeUnit.SECONDS));
        assertTrue(signal.asked() && stopping.isAlive(), "the process ends only after the run");
        signal.close();
        stopping.join(30_000);
        assertFalse(stopping.isAlive());
        assertEquals(1, heard.get());
    }
}
