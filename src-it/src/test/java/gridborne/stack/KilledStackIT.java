package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever of the stack is killed: what was shown as settled stays settled, once. */
class KilledStackIT {

    private static final List<String> PARTS = List.of("postgres", "chain", "portal");

    @TempDir
    Path place;

    private StackProcess stack;

    @BeforeEach
    void start() throws Exception {
        stack = StackProcess.start(place.resolve("data"), Ports.anyFree(), Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void showsTheSameHourWhicheverOfItsProcessesAreKilled() throws Exception {
        stack.awaitReady();
        String hour = settleTheNextHour();
        assertTheWorkedExample();

        stack.kill();
        stack = stack.startAgain().awaitReady();
        assertTrue(stack.output().contains("Portal of a stack that was killed: stopped"));
        assertEquals(hour, lastHour(), "after a kill of the stack itself");

        for (String part : PARTS) {
            stack.killPart(part);
        }
        for (String name : new String[] {"PostgreSQL", "Chain", "Portal"}) {
            stack.awaitWords(name + " is back.");
        }
        assertEquals(hour, lastHour(), "after a kill of its parts, which it starts again");

        stack.kill();
        for (String part : PARTS) {
            stack.killPart(part);
        }
        stack = stack.startAgain().awaitReady();
        assertEquals(hour, lastHour(), "after a kill of everything");
        settleTheNextHour();
    }

    @Test
    void completesTheDemoWorldThatWasHalfThere() throws Exception {
        stack.awaitWords("Portal          ready");
        awaitTheFirstMeter();
        stack.kill();

        stack = stack.startAgain().awaitReady();

        assertEquals(61, commons().get("/api/v1/meters").list().size());
        settleTheNextHour();
        assertTheWorkedExample();
    }

    private void awaitTheFirstMeter() {
        assertTrue(Patience.until(Duration.ofMinutes(2), () -> {
            Reply meters = commons().get("/api/v1/meters");
            return meters.isSuccess() && !meters.list().isEmpty();
        }), stack::output);
    }

    /** The settled hour, whole, as the portal shows it. */
    private String settleTheNextHour() {
        Reply reply = commons().post("/api/v1/demo/clock",
                Json.createObjectBuilder().add("hours", 1).build());
        assertEquals(200, reply.status(), reply::body);
        return lastHour();
    }

    private String lastHour() {
        long open = Long.parseLong(commons().get("/api/v1/grid").text("hour"));
        Reply hour = commons().get("/api/v1/settlements/" + (open - 1));
        assertEquals(200, hour.status(), hour::body);
        assertTrue(hour.json().getBoolean("matches_chain"), hour::body);
        return hour.body();
    }

    private void assertTheWorkedExample() {
        assertEquals("7", balance("HOUSE-1"));
        assertEquals("8", balance("HOUSE-2"));
        assertEquals("2.721818", balance("ROOF-1"));
        assertEquals("2.268182", balance("ROOF-2"));
    }

    private String balance(String code) {
        return commons().get("/api/v1/meters/" + code).text("balance");
    }

    private Site commons() {
        return stack.portal().site("commons.localhost");
    }
}
