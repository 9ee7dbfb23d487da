package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Coins credited for Stripe's messages per second, from the first message sent to the last credit
 * in the journal, beside single rows inserted and committed by as many connections, in the same
 * run on the same disk. Not a part of every build; docs/performance.md has what came of it.
 */
@OnTheStack
@EnabledIfSystemProperty(named = "gridborne.bench", matches = "true")
class MessagesPerSecondIT {

    /** So many until the portal's compilers have nothing left to do; a server runs for weeks. */
    private static final int WARM = 60_000;
    private static final int MESSAGES = 6_000;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 8;
    private static final String CREDITS =
            "select count(*) from chain_operation where kind = 'Credit' and sequence >= ";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** Something many are done of. */
    private interface One {
        void run(int number) throws SQLException, IOException;
    }

    @AfterEach
    void letThreadsGo() {
        threads.shutdownNow();
    }

    @Test
    void areMeasured(LocalStack stack) throws Exception {
        PayingUtility utility = PayingUtility.of(stack);
        Map<String, String> settings = stack.portalSettings();
        List<String> figures = new ArrayList<>();
        try (Connection owner = open(settings); Statement statement = owner.createStatement()) {
            statement.execute("create table bench_row (number bigint primary key, body text)");
            statement.execute("select set_config('app.tenant', id::text, false) from tenant_tenant"
                    + " where slug = '" + utility.stripe.account().name() + "'");
            Paid paid = paid(utility);
            List<String> orders = copies(owner, paid.order(), WARM + ROUNDS * MESSAGES);
            for (int first = 0; first < WARM; first += MESSAGES) {
                credit(utility, owner, messages(utility, paid, orders, first));
            }
            inserts(settings, 0);
            for (int round = 0; round < ROUNDS; round++) {
                int first = WARM + round * MESSAGES;
                awaitTheChain(owner);
                long rows = inserts(settings, (1 + round) * MESSAGES);
                List<Message> messages = messages(utility, paid, orders, first);
                ProcessorTime before = ProcessorTime.now();
                long credits = credit(utility, owner, messages);
                figures.add("single rows " + rows + " per second, credits " + credits
                        + " per second, ratio 0." + String.format("%03d",
                                1_000 * credits / rows) + "; microseconds of processor a credit: "
                        + ProcessorTime.now().since(before, MESSAGES));
                Files.write(Path.of("target/messages-per-second.txt"), figures);
            }
            statement.execute("drop table bench_row");
        }
    }

    private static Connection open(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
    }

    /** A paid session as Stripe tells of it, and what is named otherwise in each copy of it. */
    private record Paid(String session, String id, String order) {

        private JsonObject event(String copy) {
            return Message.event("checkout.session.completed", Json.createReader(new StringReader(
                    session.replace(order, copy).replace(id, "cs_test_" + copy))).readObject());
        }
    }

    /**
     * One order is placed; the others are copies of its row, as if each had been, and their
     * messages copies of its message, with names of their own.
     */
    private static Paid paid(PayingUtility utility) {
        Placed order = utility.forOneself(utility.rosa, "2.00");
        return new Paid(Json.createObjectBuilder(utility.stripe.get("/v1/checkout/sessions/"
                + order.session())).add("status", "complete").add("payment_status", "paid")
                .build().toString(), order.session(), order.id());
    }

    private static List<String> copies(Connection owner, String order, int count)
            throws SQLException {
        try (PreparedStatement copy = owner.prepareStatement("""
                insert into billing_order (id, created_at, created_by, amount_minor, currency,
                    coin_price_minor, microcoins, live, stripe_account, meter, guest, account,
                    purpose, language, pages, stage, stage_at, due_at)
                select substr(encode(sha256(number::text::bytea), 'hex'), 1, 27), created_at,
                    created_by, amount_minor, currency, coin_price_minor, microcoins, live,
                    stripe_account, meter, guest, account, purpose, language, pages, 'CREATED',
                    stage_at, due_at + interval '1 day'
                from billing_order, generate_series(1, ?) as number where id = ?
                returning id""")) {
            copy.setInt(1, count);
            copy.setString(2, order);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = copy.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    /** Neither side is measured while the chain still takes the credits of the round before. */
    private static void awaitTheChain(Connection owner) {
        assertTrue(Patience.until(LIMIT, () -> number(owner, """
                select (select next_sequence from chain_counter)
                     - (select next_sequence from chain_book)""") == 0));
    }

    private static List<Message> messages(PayingUtility utility, Paid paid, List<String> orders,
                                          int first) {
        return orders.subList(first, first + MESSAGES).stream()
                .map(order -> Message.signed(paid.event(order), utility.secret)).toList();
    }

    private long credit(PayingUtility utility, Connection owner, List<Message> messages)
            throws Exception {
        long before = number(owner, "select next_sequence from chain_counter");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            lines.add(new Line(utility.url()));
        }
        long result = perSecond(messages.size(), () -> {
            all(messages.size(), number -> assertEquals(200,
                    lines.get(number % AT_ONCE).deliver(messages.get(number))));
            assertTrue(Patience.until(LIMIT, () -> number(owner, CREDITS + before)
                    == messages.size()));
        });
        for (Line line : lines) {
            line.close();
        }
        return result;
    }

    private static long number(Connection owner, String query) {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private long inserts(Map<String, String> settings, int first) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            connections.add(open(settings));
        }
        String body = "x".repeat(2_000);
        long result = perSecond(MESSAGES, () -> all(MESSAGES, number -> {
            Connection one = connections.get(number % AT_ONCE);
            synchronized (one) {
                try (PreparedStatement insert = one.prepareStatement(
                        "insert into bench_row values (?, ?)")) {
                    insert.setLong(1, first + number);
                    insert.setString(2, body);
                    insert.executeUpdate();
                }
            }
        }));
        for (Connection one : connections) {
            one.close();
        }
        return result;
    }

    private void all(int count, One work) throws Exception {
        List<Callable<Void>> tasks = IntStream.range(0, count)
                .<Callable<Void>>mapToObj(number -> () -> {
                    work.run(number);
                    return null;
                }).collect(Collectors.toList());
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }

    private static long perSecond(int count, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return count * 1_000_000_000L / (System.nanoTime() - start);
    }

    /** Something to be timed. */
    private interface Work {
        void run() throws Exception;
    }
}
