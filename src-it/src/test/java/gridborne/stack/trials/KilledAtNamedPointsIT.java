package gridborne.stack.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import gridborne.stack.trials.RpcProxy.Mode;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T6: kill −9 between any two steps of an operation's way. Each kill hits three utilities of one
 * portal: one has a funding before its commit, one an hour in the middle of being settled, and one
 * a funding further on its way. No coin is lost or doubled, and the portal serves within a minute.
 * An agreement's own way is killed at each point, too.
 */
class KilledAtNamedPointsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration SERVING = Duration.ofSeconds(60);
    private static final String SMALL = "0.001";
    private static final int ROUNDS = Sizes.of(3, 100);
    private static final int ROWS = Sizes.of(300, 20_000);
    private static final String SHEET = "code,name,kind,direction,owner,connection_power_w,"
            + "register_wh\n" + IntStream.range(0, ROWS).mapToObj(i -> "SHEET-" + i + ",House " + i
            + ",HOUSE,CONSUMPTION,rosa,5000,0\n").collect(Collectors.joining());
    /** For each point on an agreement's way; in the pool it is as any operation. */
    private static final int AGREEMENTS = Sizes.of(1, 100);

    @TempDir
    static Path place;

    private static TrialWorld world;
    private static TrialNode node;
    private static TrialUtility paying;
    private static TrialUtility settling;
    private static TrialUtility sending;
    /** Looks on, in no transaction: inside one, sessions would seem to stand still. */
    private static TenantDatabase watcher;

    @BeforeAll
    static void start() {
        world = new TrialWorld(place, TrialWorld.productsWar());
        node = world.node(Map.of());
        paying = utility("paying");
        settling = utility("settling");
        sending = utility("sending");
        watcher = sending.database();
    }

    @AfterAll
    static void stop() {
        watcher.close();
        world.close();
    }

    private static TrialUtility utility(String slug) {
        return new TrialUtility(world, node, slug, Json.createObjectBuilder().add("demo", true));
    }

    /** What one trial left undone is not the next one's trouble. */
    @BeforeEach
    void everythingRuns() {
        world.proxy.set(Mode.PASS);
        world.chain.mineEverySecond();
        if (!node.isAlive()) {
            node.start();
        }
    }

    @Test
    void betweenCommitAndBroadcast() {
        for (int round = 0; round < ROUNDS; round++) {
            killWhile("unsent-" + round, (key, kill) ->
                    untilStoredAndNotBroadcast(() -> acknowledge(key), kill));
        }
    }

    @Test
    void betweenBroadcastAndInclusion() {
        for (int round = 0; round < ROUNDS; round++) {
            killWhile("pool-" + round, (key, kill) ->
                    untilInThePool(() -> acknowledge(key), kill));
        }
    }

    @Test
    void betweenInclusionAndProjection() {
        for (int round = 0; round < ROUNDS; round++) {
            killWhile("included-" + round, KilledAtNamedPointsIT::untilIncludedAndNotProjected);
        }
    }

    /**
     * One file is being written, of another one a dry run is to be kept: nothing of either is there
     * half. The one goes on by itself, the other can be looked at again.
     */
    @Test
    void inTheMiddleOfTwoImports() {
        long meters = meters();
        String file = TrialDesk.of(node, sending).upload(SHEET).orElseThrow();
        TrialDesk looking = TrialDesk.of(node, paying);
        try (TenantDatabase owner = sending.databaseAsOwner(); TenantDatabase other =
                paying.databaseAsOwner()) {
            hold(owner, "lock table tenant_register in share row exclusive mode");
            TrialDesk.of(node, sending).take(file);
            await("it is being written", () -> waiting("insert into tenant_register") > 0);
            hold(other, "lock table tenant_import in share row exclusive mode");
            CompletableFuture<?> look = inBackground(() -> looking.upload(SHEET));
            await("it is looked at", () -> waiting("tenant_import") > 0);
            node.kill();
            look.join();
            owner.run("rollback");
            other.run("rollback");
        }
        assertEquals(meters, meters());
        startAgain();

        TrialDesk writing = TrialDesk.of(node, sending);
        await("it went on", () -> writing.page(file).contains("id=\"done\""));
        assertEquals(meters + ROWS, meters());
        try (TenantDatabase other = paying.database()) {
            assertEquals(0, other.number("select count(*) from tenant_import"));
        }
        TrialDesk again = TrialDesk.of(node, paying);
        String shown = again.page(again.upload(SHEET).orElseThrow());
        assertTrue(shown.contains("Nothing has been changed yet"), shown);
        sending.assertWhole();
    }

    private static void startAgain() {
        TrialNode.Start start = node.start();
        assertTrue(start.isWithin(SERVING), () -> "serving again: " + start);
    }

    private static long meters() {
        return watcher.number("select count(*) from tenant_meter");
    }

    /** Three utilities, each killed before another of its steps: each is there once, and whole. */
    @Test
    void betweenTheStepsOfFoundingUtilities() {
        try (TenantDatabase owner = sending.databaseAsOwner()) {
            hold(owner, "lock table tenant_person in share row exclusive mode");
            found("before-admin", "tenant_person", 1);
            owner.run("lock table chain_contract in share row exclusive mode");
            found("before-contract", "chain_contract", 1);
            owner.run("lock table tenant_look in share row exclusive mode");
            found("before-look", "tenant_look", 1);
            node.kill();
            owner.run("rollback");
        }
        startAgain();
        for (String slug : List.of("before-admin", "before-contract", "before-look")) {
            assertTrue(Patience.until(SERVING, () -> world.operator().get("/api/v1/tenants/"
                    + slug + "/steps").body().split("\"done\":true").length == 7), slug);
            try (TenantDatabase founded = TenantDatabase.of(world.settings(), slug)) {
                assertEquals(1, founded.number("select count(*) from tenant_person"), slug);
                assertEquals(1, founded.number("select count(*) from tenant_mail"), slug);
                assertEquals(1, founded.number("select count(*) from chain_contract"), slug);
            }
        }
    }

    /** Its steps come as far as the lock on that table. */
    private static void found(String slug, String table, int waiting) {
        inBackground(() -> world.operator().post("/api/v1/tenants", Json.createObjectBuilder()
                .add("slug", slug).add("name", slug).add("zone", "Europe/Berlin")
                .add("currency", "EUR").add("coin_price", "0.25").add("accent", "#7A1F5C")
                .add("invite", Json.createObjectBuilder().add("name", "Ada")
                        .add("mail", slug + "@example.org")).build()));
        await(slug, () -> waiting(table) >= waiting);
    }

    /** S8.2: an agreement on its way is concluded once, wherever the portal is killed. */
    @Test
    void onAnAgreementsWay() {
        TrialAgreements early = new TrialAgreements(paying);
        TrialAgreements late = new TrialAgreements(sending);
        List<Way> points = List.<Way>of(KilledAtNamedPointsIT::untilStoredAndNotBroadcast,
                KilledAtNamedPointsIT::untilConcludedAndNotProjected,
                KilledAtNamedPointsIT::untilInThePool).subList(0, Sizes.of(2, 3));
        for (int round = 0; round < AGREEMENTS; round++) {
            points.forEach(point -> killTwo(early, late, point));
        }
    }

    /** One before its second signature is kept, and the other further on its way. */
    private static void killTwo(TrialAgreements early, TrialAgreements late, Way point) {
        String unsigned = early.proposal();
        String signed = late.proposal();
        try (TenantDatabase payer = paying.database()) {
            hold(payer, "select 1 from chain_agreements for update");
            CompletableFuture<?> signing = inBackground(() -> early.tryToConclude(unsigned));
            await("waits before its commit", () -> waiting("chain_agreements") > 0);
            point.killAt(() -> await("signed by both", () -> late.tryToConclude(signed)
                    .filter(reply -> reply.status() == 200).isPresent()), node::kill);
            signing.join();
            payer.run("rollback");
        }
        startAgain();
        assertFalse(early.isSignedByBoth(unsigned), "half a signature is none");
        early.tryToConclude(unsigned);
        early.assertConcluded(unsigned);
        late.assertConcluded(signed);
        paying.assertLawsHold();
        sending.assertLawsHold();
    }

    /** Has something begin, and kills the portal when that has come to its point. */
    @FunctionalInterface
    private interface Way {
        void killAt(Runnable begin, Runnable kill);
    }

    /** Brings an operation to its point, kills the portal there, and undoes what held it. */
    @FunctionalInterface
    private interface Point {
        void killAt(String key, Runnable kill);
    }

    private static void killWhile(String key, Point point) {
        long hour = settling.openHour();
        try (TenantDatabase payer = paying.database(); TenantDatabase settler =
                settling.database()) {
            hold(payer, "select next_sequence from chain_counter for update");
            hold(settler, "select next_sequence from chain_counter for update");
            point.killAt(key, () -> {
                CompletableFuture<?> funding = inBackground(() -> paying.tryToFund(SMALL, key));
                CompletableFuture<?> press = inBackground(() -> settling.pressClock(key));
                await("two wait before their commit", () -> waiting("chain_counter") == 2);
                node.kill();
                funding.join();
                press.join();
            });
            payer.run("rollback");
            settler.run("rollback");
        }
        startAgain();
        paying.fund(SMALL, key);
        sending.fund(SMALL, key);
        assertEquals(hour, settling.openHour(), "nothing of the killed settlement is left");
        settling.settleAnHour();
        assertEquals(hour + 1, settling.openHour());
        paying.assertWhole();
        settling.assertWhole();
        sending.assertWhole();
    }

    /** The signed transaction is on the disk, and the node has never heard of it. */
    private static void untilStoredAndNotBroadcast(Runnable begin, Runnable kill) {
        try (TenantDatabase owner = sending.databaseAsOwner()) {
            long before = newestNonce();
            hold(owner, "lock table chain_transaction in share row exclusive mode");
            begin.run();
            await("signed", () -> waiting("chain_transaction") > 0);
            world.proxy.set(Mode.SWALLOW);
            owner.run("commit");
            await("stored", () -> newestNonce() > before);
            kill.run();
            world.proxy.set(Mode.PASS);
            assertFalse(world.chain.knows(newestHash()), "it was broadcast");
        }
    }

    private static void untilInThePool(Runnable begin, Runnable kill) {
        world.chain.stopMining();
        begin.run();
        await("in the pool", () -> world.chain.pending() > 0);
        kill.run();
        assertEquals(1, world.chain.pending());
        world.chain.mineEverySecond();
    }

    private static void untilIncludedAndNotProjected(String key, Runnable kill) {
        try (TenantDatabase sender = sending.database()) {
            long applied = applied();
            world.chain.stopMining();
            acknowledge(key);
            await("in the pool", () -> world.chain.pending() > 0);
            hold(sender, "select block from chain_book for update");
            world.chain.mineOne();
            await("about to be projected", () -> waiting("chain_book") > 0);
            kill.run();
            assertEquals(0, world.chain.pending());
            assertEquals(applied, applied());
            sender.run("rollback");
        }
        world.chain.mineEverySecond();
    }

    /** On the chain, and the portal is about to note that it saw it there. */
    private static void untilConcludedAndNotProjected(Runnable begin, Runnable kill) {
        try (TenantDatabase owner = sending.databaseAsOwner()) {
            world.chain.stopMining();
            begin.run();
            await("in the pool", () -> world.chain.pending() > 0);
            hold(owner, "lock table chain_agreement in share row exclusive mode");
            world.chain.mineOne();
            await("about to be noted", () -> waiting("into chain_agreement (") > 0);
            kill.run();
            assertEquals(0, world.chain.pending());
            owner.run("rollback");
        }
        world.chain.mineEverySecond();
    }

    private static void acknowledge(String key) {
        await("acknowledged", () -> sending.tryToFund(SMALL, key)
                .filter(reply -> reply.status() == 202).isPresent());
    }

    private static CompletableFuture<?> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    private static void hold(TenantDatabase database, String lock) {
        database.run("begin");
        database.run(lock);
    }

    private static void await(String what, BooleanSupplier condition) {
        assertTrue(Patience.until(SOON, condition), what);
    }

    /** How many of the portal's sessions wait for a lock with a statement about that. */
    private static long waiting(String subject) {
        return watcher.number("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%' || ? || '%'""", subject);
    }

    private static long newestNonce() {
        return watcher.number("select max(nonce) from chain_transaction");
    }

    private static String newestHash() {
        return watcher.text("select hash from chain_transaction order by nonce desc limit 1");
    }

    private static long applied() {
        return watcher.number("select next_sequence from chain_book");
    }
}
