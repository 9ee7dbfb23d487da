package gridborne.stack.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import gridborne.stack.portal.Reply;
import gridborne.stack.trials.RpcProxy.Mode;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T7, T8 and T9: what the portal needs is away, forgets or dies; nothing acknowledged is lost. */
class FaultsAroundThePortalIT {

    private static final String SMALL = "0.001";
    private static final Duration AWAY = Duration.ofSeconds(Sizes.of(5, 600));
    /** Longer than the timer's 20 s, and than the server takes for its second try. */
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(45);
    private static final int DATABASE_KILLS = Sizes.of(2, 100);
    private static final String IDLE = "idle in transaction";
    private static final int CLIENTS = 4;
    private static final int LOAD_BETWEEN_KILLS = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    static Path place;

    private static TrialWorld world;
    private static TrialNode node;

    @BeforeAll
    static void start() {
        world = new TrialWorld(place, TrialWorld.productsWar());
        node = world.node(Map.of());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** T7, S6.3: funding is acknowledged meanwhile and waits; the meter keeps its last state. */
    @Test
    void aChainThatIsAwayIsWaitedFor() {
        TrialUtility utility = utility("away");
        world.proxy.set(Mode.SWALLOW);
        List<String> keys = IntStream.range(0, 5).mapToObj(number -> "away-" + number).toList();

        keys.forEach(key -> assertEquals(202, utility.tryToFund(SMALL, key).map(Reply::status)
                .orElse(0)));
        letTenMinutesPass(utility);
        assertTrue(Patience.until(LIMIT, () -> utility.alarmStands("OPERATION_STUCK")));
        Patience.pause(AWAY);
        assertTrue(utility.isConnected());
        assertTrue(utility.openOperations() >= keys.size());

        world.proxy.set(Mode.PASS);
        keys.forEach(key -> utility.fund(SMALL, key));
        utility.assertWhole();
        assertTrue(Patience.until(LIMIT, () -> !utility.alarmStands("OPERATION_STUCK")));
    }

    /** T7: each question takes seconds; everything is done all the same, and once. */
    @Test
    void aSlowChainIsOnlySlow() {
        TrialUtility utility = utility("slow");
        world.proxy.set(Mode.SLOW);

        IntStream.range(0, 5).forEach(number -> assertEquals(202, utility.tryToFund(SMALL,
                "slow-" + number).map(Reply::status).orElse(0)));
        assertTrue(Patience.until(LIMIT, () -> utility.openOperations() == 0));

        world.proxy.set(Mode.PASS);
        IntStream.range(0, 5).forEach(number -> utility.fund(SMALL, "slow-" + number));
        utility.assertWhole();
    }

    /** T7: the node takes the transaction, and its answer never arrives. */
    @Test
    void aTransactionWhoseAnswerWasLostIsDoneOnce() {
        TrialUtility utility = utility("unheard");
        world.proxy.set(Mode.SWALLOW_AFTER_BROADCAST);

        assertEquals(202, utility.tryToFund(SMALL, "unheard").map(Reply::status).orElse(0));
        assertTrue(Patience.until(LIMIT, () -> world.proxy.mode() == Mode.SWALLOW_ANSWERS));
        world.chain.mineOne();
        assertEquals(1, utility.openOperations());

        world.proxy.set(Mode.PASS);
        utility.fund(SMALL, "unheard");
        utility.assertWhole();
    }

    @Test
    void aChainThatTurnsBackIsFollowedAndGetsEverythingAgain() {
        TrialUtility utility = utility("turning");
        for (int depth = 1; depth <= 6; depth++) {
            for (int block = 0; block < depth; block++) {
                utility.fund(SMALL, "turning-" + depth + "-" + block);
            }
            world.chain.rollBack(depth);
            utility.fund(SMALL, "turned-" + depth);
            utility.assertWhole();
        }
        utility.settleAnHour();
        utility.assertWhole();
    }

    /** A timer that failed twice would be struck off by the server. */
    @Test
    void aDatabaseThatIsAwayDoesNotStopTheTimer() {
        TrialUtility utility = utility("timed");
        world.killDatabase();
        Patience.pause(DATABASE_AWAY);
        world.startDatabase();

        world.proxy.set(Mode.SWALLOW);
        assertTrue(Patience.until(LIMIT, () -> utility.tryToFund(SMALL, "timed")
                .filter(reply -> reply.status() == 202).isPresent()));
        letTenMinutesPass(utility);

        assertTrue(Patience.until(LIMIT, () -> utility.alarmStands("OPERATION_STUCK")));
        world.proxy.set(Mode.PASS);
        utility.fund(SMALL, "timed");
        utility.assertWhole();
    }

    /** T10: it sleeps with locks in its hands; the database takes them away after a minute. */
    @Test
    void aPortalPausedInATransactionHoldsNothingForLong() {
        TrialUtility utility = utility("sleeping");
        try (TenantDatabase holder = utility.database();
                TenantDatabase watcher = utility.database()) {
            holder.run("begin");
            holder.run("select next_sequence from chain_counter for update");
            CompletableFuture<?> funding = CompletableFuture.runAsync(
                    () -> utility.tryToFund(SMALL, "sleeping"));
            assertTrue(Patience.until(LIMIT, () -> sessions(watcher, "active") > 0));
            node.pause();
            holder.run("rollback");

            assertTrue(Patience.until(LIMIT, () -> sessions(watcher, IDLE) > 0));
            assertTrue(Patience.until(LIMIT, () -> sessions(watcher, IDLE) == 0));
            node.resume();
            funding.join();
        }
        utility.fund(SMALL, "sleeping");
        utility.assertWhole();
    }

    /** The portal's that have something to do with the counter of operations. */
    private static long sessions(TenantDatabase watcher, String state) {
        return watcher.number("""
                select count(*) from pg_stat_activity where state = ?
                and query like '%insert into chain_counter%' and pid <> pg_backend_pid()""",
                state);
    }

    @Test
    void aDatabaseKilledUnderLoadLosesNothingAcknowledged() {
        TrialUtility utility = utility("loaded");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> load(utility, client, enough, acknowledged))).toList();

        for (int kill = 0; kill < DATABASE_KILLS; kill++) {
            int goal = acknowledged.get() + LOAD_BETWEEN_KILLS;
            assertTrue(Patience.until(LIMIT, () -> acknowledged.get() >= goal));
            world.killAndRestartDatabase();
        }
        enough.set(true);
        clients.forEach(CompletableFuture::join);

        utility.expectFunded(SMALL, acknowledged.get());
        assertTrue(Patience.until(LIMIT, () -> utility.openOperations() == 0));
        utility.assertWhole();
    }

    /** Each key is asked for until it is acknowledged, also across a kill. */
    private static void load(TrialUtility utility, int client, AtomicBoolean enough,
                             AtomicInteger acknowledged) {
        for (int number = 0; !enough.get(); number++) {
            String key = "load-" + client + "-" + number;
            assertTrue(Patience.until(LIMIT, () -> utility.tryToFund(SMALL, key)
                    .filter(reply -> reply.status() == 202).isPresent()), key);
            acknowledged.incrementAndGet();
        }
    }

    /** I9 goes by the database's clock, which nobody else sets. */
    private static void letTenMinutesPass(TrialUtility utility) {
        try (TenantDatabase owner = utility.databaseAsOwner()) {
            owner.run("update chain_operation set appended_at = appended_at"
                    + " - interval '11 minutes'");
        }
    }

    private static TrialUtility utility(String slug) {
        return new TrialUtility(world, node, slug, Json.createObjectBuilder().add("demo", true));
    }
}
