package gridborne.stack.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Launch.Farewell;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnOrphanTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path place;

    private DataDirectory data;
    private Processes processes;
    private Child child;

    @BeforeEach
    void startSomething() {
        data = DataDirectory.open(place, 0);
        processes = new Processes(data);
        child = processes.start(new Launch("sleeper", "sleep", List.of("sleep", "600"), Map.of(),
                Farewell.TERM));
        assertTrue(Patience.until(SOON, () -> processes.hasOrphan("sleeper")));
    }

    @AfterEach
    void stopIt() {
        child.stop(SOON);
        data.close();
    }

    @Test
    void isFoundByItsMarkAndStopped() {
        assertTrue(processes.stopOrphan("sleeper", Farewell.TERM, SOON));

        assertFalse(child.isAlive());
        assertFalse(processes.hasOrphan("sleeper"));
    }

    @Test
    void isNotAProcessThatGotItsNumberLater() {
        mark(new ProcessMark(child.pid(), Instant.now().minusSeconds(3600), "sleep"));

        assertFalse(processes.stopOrphan("sleeper", Farewell.TERM, SOON));
        assertTrue(child.isAlive());
    }

    @Test
    void isNotAProcessThatRunsSomethingElse() {
        Instant started = ProcessHandle.of(child.pid()).orElseThrow().info().startInstant()
                .orElseThrow();
        mark(new ProcessMark(child.pid(), started, "postgres"));

        assertFalse(processes.stopOrphan("sleeper", Farewell.TERM, SOON));
        assertTrue(child.isAlive());
    }

    @Test
    void isEndedByForceWhenItDoesNotListen() {
        Child deaf = processes.start(new Launch("deaf", "sleep",
                List.of("sh", "-c", "trap '' TERM; exec sleep 600"), Map.of(), Farewell.TERM));
        assertTrue(Patience.until(SOON, () -> processes.hasOrphan("deaf")));

        assertTrue(processes.stopOrphan("deaf", Farewell.TERM, Duration.ofMillis(300)));

        assertFalse(deaf.isAlive());
    }

    private void mark(ProcessMark mark) {
        mark.write(new DurableFile(data.directory("run").resolve("sleeper")));
    }
}
