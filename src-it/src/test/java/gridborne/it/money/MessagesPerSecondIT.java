package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
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

    private static final int WARM = 200;
    private static final int MESSAGES = 1_500;
    private static final int AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** Something many are done of. */
    private interface One {
        void run(int number) throws SQLException;
    }

    @Test
    void areMeasured(LocalStack stack) throws Exception {
        PayingUtility utility = PayingUtility.of(stack);
        Map<String, String> settings = stack.portalSettings();
        List<Message> messages = messages(utility, WARM + 2 * MESSAGES);
        List<String> figures = new ArrayList<>();
        try (Connection owner = open(settings); Statement statement = owner.createStatement()) {
            statement.execute("create table bench_row (number bigint primary key, body text)");
            statement.execute("select set_config('app.tenant', id::text, false) from tenant_tenant"
                    + " where slug = '" + utility.stripe.account().name() + "'");
            credit(utility, owner, messages.subList(0, WARM));
            for (int round = 0; round < 2; round++) {
                int first = WARM + round * MESSAGES;
                long rows = inserts(settings, round * MESSAGES);
                long credits = credit(utility, owner,
                        messages.subList(first, first + MESSAGES));
                figures.add("single rows " + rows + " per second, credits " + credits
                        + " per second, ratio 0." + String.format("%03d",
                                1_000 * credits / rows));
            }
            statement.execute("drop table bench_row");
        }
        Files.write(Path.of("target/messages-per-second.txt"), figures);
    }

    private static Connection open(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
    }

    private List<Message> messages(PayingUtility utility, int count) throws Exception {
        List<Callable<Message>> makers = IntStream.range(0, count)
                .<Callable<Message>>mapToObj(number -> () -> message(utility)).toList();
        List<Message> made = new ArrayList<>();
        for (Future<Message> one : threads.invokeAll(makers)) {
            made.add(one.get());
        }
        return made;
    }

    private static Message message(PayingUtility utility) {
        Placed order = utility.forOneself(utility.rosa, "2.00");
        return Message.signed(Message.event("checkout.session.completed",
                Json.createObjectBuilder(utility.stripe.get("/v1/checkout/sessions/"
                        + order.session())).add("status", "complete")
                        .add("payment_status", "paid").build()), utility.secret);
    }

    private long credit(PayingUtility utility, Connection owner, List<Message> messages)
            throws Exception {
        long before = credits(owner);
        return perSecond(messages.size(), () -> {
            all(messages.size(), number -> assertEquals(200,
                    messages.get(number).to(utility.url())));
            assertTrue(Patience.until(LIMIT,
                    () -> credits(owner) - before == messages.size()));
        });
    }

    private static long credits(Connection owner) {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from chain_operation"
                        + " where kind = 'Credit'")) {
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
