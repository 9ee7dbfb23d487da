package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Hours of a grid of 100 000 meters, each on the chain, each read: how long from the press of the
 * demo's clock to the last line in the book. Behind -Dgridborne.bench=true; the figures are in
 * target.
 */
@OnTheStack
@EnabledIfSystemProperty(named = "gridborne.bench", matches = "true")
class AnHourOfManyIT {

    private static final int METERS = Integer.getInteger("gridborne.bench.meters", 100_000);
    private static final int ROWS_A_FILE = Math.min(METERS, 50_000);
    private static final int LINES_A_CALL = Math.min(METERS, 10_000);
    private static final int HOURS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private final List<String> figures = new ArrayList<>();

    @Test
    void areSettledInTime(LocalStack stack) {
        OwnUtility utility = OwnUtility.empty(stack, Json.createObjectBuilder());
        try (TenantDatabase rows = TenantDatabase.asOwner(stack.portalSettings(),
                URI.create(utility.url()).getHost().split("\\.")[0])) {
            timed("meters imported", () -> IntStream.range(0, METERS / ROWS_A_FILE)
                    .forEach(file -> importMeters(utility, file * ROWS_A_FILE)));
            timed("until they were on the chain", () -> assertTrue(Patience.until(LIMIT, () ->
                    rows.number("""
                        select (select next_sequence from chain_counter)
                             - (select next_sequence from chain_book)""") == 0)));
            for (int hour = 1; hour <= HOURS; hour++) {
                int register = hour;
                timed("readings of hour " + hour, () -> IntStream.range(0, METERS / LINES_A_CALL)
                        .forEach(call -> read(utility, call * LINES_A_CALL, register)));
                settle(utility, rows.number("select open_hour from chain_book"), hour);
            }
        }
        timed("all laws", () -> assertEquals(0, utility.admin.post("/api/v1/checks",
                Json.createObjectBuilder()).expect(200).json().getInt("broken")));
        assertEquals("[]", utility.admin.get("/api/v1/alarms").expect(200).body());
    }

    private static void importMeters(OwnUtility utility, int first) {
        String sheet = IntStream.range(first, first + ROWS_A_FILE)
                .mapToObj(i -> "MANY-" + i + ",House " + i + (i == 0 ? ",SOLAR,PRODUCTION,piet"
                        : ",HOUSE,CONSUMPTION,rosa") + ",5000,0")
                .collect(Collectors.joining("\n", "code,name,kind,direction,owner,"
                        + "connection_power_w,register_wh\n", "\n"));
        assertEquals(ROWS_A_FILE, utility.admin.with("Content-Type", "text/csv")
                .post("/api/v1/imports?dry=false", sheet).expect(200).json().getInt("added"));
    }

    private static void read(OwnUtility utility, int first, int register) {
        String answers = utility.gateway.with("Content-Type", "text/csv").post("/api/v1/readings",
                IntStream.range(first, first + LINES_A_CALL)
                        .mapToObj(i -> "MANY-" + i + "," + register + ",")
                        .collect(Collectors.joining("\n", "meter,register_wh,at\n", "\n")))
                .expect(200).body();
        assertEquals(LINES_A_CALL, answers.lines()
                .filter(line -> line.contains("\"accepted\"")).count());
    }

    /** The press answers 504 where the chain takes longer than a caller should wait. */
    private void settle(OwnUtility utility, long hour, int number) {
        timed("hour " + number + ", pressed and settled", () -> {
            utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1));
            assertTrue(Patience.until(LIMIT, () -> !utility.guest.get("/api/v1/settlements?from="
                    + hour + "&to=" + hour).expect(200).body().equals("[]")));
        });
        JsonObject settled = utility.guest.get("/api/v1/settlements/" + hour).expect(200).json();
        assertTrue(settled.getBoolean("matches_chain"));
        assertEquals(METERS, settled.getInt("meters"));
        timed("hour " + number + ", all lines read", () -> assertEquals(METERS + 1,
                utility.guest.get("/lines.csv?hour=" + hour).expect(200).body().lines().count()));
    }

    private void timed(String what, Runnable work) {
        long before = System.nanoTime();
        work.run();
        figures.add(what + ": " + (System.nanoTime() - before) / 1_000_000 + " ms, memory of the"
                + " portal at most " + PortalMemory.mostMegabytes() + " MB");
        try {
            Files.write(Path.of("target/hours-of-many.txt"), figures);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
