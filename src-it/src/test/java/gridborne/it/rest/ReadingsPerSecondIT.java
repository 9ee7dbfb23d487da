package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;

/**
 * Readings per second beside what the database itself can take, in the same run on the same disk:
 * {@code COPY}, and one insert and commit a row. Not a part of every build; docs/performance.md
 * has the command and what came of it.
 */
@OnTheStack
@EnabledIfSystemProperty(named = "gridborne.bench", matches = "true")
class ReadingsPerSecondIT {

    private static final int METERS = 500;
    private static final int LINES = 10_000;
    private static final int ROUNDS = 3;
    /** Each line is one Wh more than the meter's last: no more can flow in no time. */
    private static final int STEPS = LINES / METERS;
    private static final int SINGLES = 1_000;

    /** Something to be timed. */
    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static OwnUtility utility;
    private static Map<String, String> settings;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
        settings = stack.portalSettings();
        IntStream.range(0, METERS).parallel().forEach(number -> utility.admin.post(
                "/api/v1/meters", OwnUtility.meter("M-" + number, "CONSUMPTION", "rosa")
                        .add("simulated", false)).expect(201));
    }

    @Test
    void areMeasured() throws SQLException, IOException {
        List<String> figures = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists bench_reading");
            statement.execute("create table bench_reading (like tenant_reading including all)");
            for (int round = 0; round < ROUNDS; round++) {
                int first = 2 * round * STEPS;
                figures.add(measured("bulk NDJSON", LINES, () -> bulk(first, false)));
                figures.add(measured("bulk CSV", LINES, () -> bulk(first + STEPS, true)));
                figures.add(measured("COPY", LINES, () -> copy(owner)));
            }
            figures.add(measured("single rows, a commit each", SINGLES, () -> inserts(owner)));
            figures.add(measured("single readings, one after the other", SINGLES,
                    () -> IntStream.range(0, SINGLES).forEach(this::single)));
            figures.add(measured("single readings, two at a time", METERS,
                    () -> IntStream.range(SINGLES, SINGLES + METERS).parallel()
                            .forEach(this::single)));
            statement.execute("drop table bench_reading");
        }
        Files.write(Path.of("target/readings-per-second.txt"), figures);
    }

    private static String measured(String what, int count, Work work)
            throws SQLException, IOException {
        long start = System.nanoTime();
        work.run();
        long micros = (System.nanoTime() - start) / 1_000;
        return what + ": " + count * 1_000_000L / micros + " per second";
    }

    private static void bulk(int firstRegister, boolean csv) {
        String body = IntStream.range(0, LINES).mapToObj(number -> line("M-" + number % METERS,
                1_000 + firstRegister + number / METERS, csv)).collect(Collectors.joining("\n"));
        Answer answer = utility.gateway
                .with("Content-Type", csv ? "text/csv" : "application/x-ndjson")
                .post("/api/v1/readings", (csv ? "meter,register_wh\n" : "") + body).expect(200);
        assertEquals(LINES, answer.body().lines().count());
    }

    private static String line(String meter, int register, boolean csv) {
        return csv ? meter + "," + register
                : "{\"meter\":\"" + meter + "\",\"register_wh\":" + register + "}";
    }

    private void single(int number) {
        utility.gateway.post("/api/v1/meters/M-" + number % METERS + "/readings",
                Json.createObjectBuilder().add("register_wh",
                        1_000 + 2 * ROUNDS * STEPS + number / METERS)).expect(200);
    }

    private static void copy(Connection owner) throws SQLException, IOException {
        String rows = IntStream.range(0, LINES).mapToObj(number -> "1," + number + ","
                + number % METERS + ",2026-11-20T17:00:00Z,2026-11-20T17:00:00Z,123000,bench,"
                + "ACTUAL,Accepted\n").collect(Collectors.joining());
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_reading (tenant_id, id,"
                + " meter, at, received, register_wh, source, quality, rule)"
                + " from stdin (format csv)", new StringReader(rows));
        try (Statement statement = owner.createStatement()) {
            statement.execute("truncate bench_reading");
        }
    }

    private static void inserts(Connection owner) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("insert into bench_reading"
                + " (tenant_id, id, meter, at, received, register_wh, source, quality, rule)"
                + " overriding system value"
                + " values (1, ?, ?, now(), now(), 123000, 'bench', 'ACTUAL', 'Accepted')")) {
            for (int number = 0; number < SINGLES; number++) {
                insert.setLong(1, number);
                insert.setLong(2, number % METERS);
                insert.executeUpdate();
            }
        }
    }
}
