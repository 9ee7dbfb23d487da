package gridborne.chain;

import gridborne.chain.journal.OperationAppended;
import gridborne.chain.node.NodeUnavailable;
import gridborne.grid.TenantId;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/**
 * Drives the rounds, on every node of the portal: a few times a second, and at once when something
 * was appended here. It keeps no plan: each round looks at what is there.
 */
@ApplicationScoped
public class ChainLoop {

    private static final Logger LOG = Logger.getLogger(ChainLoop.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Not more often, however much is appended: blocks are slower, and batches fill meanwhile. */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(200);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Set<TenantId> appended = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean called = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ChainRound round;

    @Inject
    private CurrentTenant current;

    @Inject
    private Migrations migrations;

    private volatile Future<?> next;
    private volatile Duration pause = PAUSE;
    private volatile boolean stopped;
    private volatile long answeredNanos = System.nanoTime() - BETWEEN_CALLS.toNanos();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        schedule(PAUSE);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperationAppended operation) {
        if (current.present()) {
            appended.add(current.id());
        }
        if (!called.getAndSet(true)) {
            long since = System.nanoTime() - answeredNanos;
            executor.schedule(this::answer, BETWEEN_CALLS.toNanos() - since,
                    TimeUnit.NANOSECONDS);
        }
    }

    /** A round that never came leads to no other: whoever asks now and then begins them again. */
    void keepGoing() {
        Future<?> planned = next;
        if (!stopped && planned != null && planned.isDone()) {
            LOG.warning("The server dropped a look at the chain; the rounds begin again.");
            schedule(PAUSE);
        }
    }

    private void answer() {
        answeredNanos = System.nanoTime();
        round();
    }

    /** Waits for the round to end: what it holds, another node of the portal may take at once. */
    @PreDestroy
    void end() {
        stopped = true;
        oneAtATime.lock();
        try {
            if (migrations.done()) {
                round.leave();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whatever happens in a round, there is a next one. */
    private void tick() {
        try {
            round();
        } finally {
            if (!stopped) {
                schedule(pause);
            }
        }
    }

    private void schedule(Duration delay) {
        next = executor.schedule(this::tick, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        if (stopped || !migrations.done() || !oneAtATime.tryLock()) {
            return;
        }
        try {
            round.run(taken());
            nodeAnswers();
        } catch (NodeUnavailable nothingKnown) {
            nodeIsSilent(nothingKnown);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whoever appends from now on calls again. */
    private Set<TenantId> taken() {
        called.set(false);
        Set<TenantId> taken = Set.copyOf(appended);
        appended.removeAll(taken);
        return taken;
    }

    private void nodeAnswers() {
        if (pause.compareTo(PAUSE) > 0) {
            LOG.info("The chain's node answers again.");
        }
        pause = PAUSE;
    }

    private void nodeIsSilent(NodeUnavailable reason) {
        if (pause.equals(PAUSE)) {
            LOG.warning(() -> "The chain's node does not answer, operations wait: "
                    + reason.getMessage());
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        round.forgetNode();
    }
}
