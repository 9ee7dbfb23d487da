package gridborne.billing.webhook;

import gridborne.grid.TenantId;
import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.Kept;
import gridborne.payment.DeliveryResult.NotBelieved;
import gridborne.payment.PaymentEvent;
import gridborne.payment.PaymentEventState;
import gridborne.payment.PaymentEvents;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Believes and keeps Stripe's messages, and gives each its turn. */
@ApplicationScoped
public class Inbox implements PaymentEvents {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());
    private static final int EVENTS_AT_ONCE = 100;
    private static final int ROUNDS = 1_000;

    private final Map<TenantId, Bell> bells = new ConcurrentHashMap<>();

    private final Map<TenantId, Doorway> doorways = new ConcurrentHashMap<>();

    @Inject
    private Reception reception;

    @Inject
    private EventRows rows;

    @Inject
    private EventTurn turn;

    @Inject
    private Handlers handlers;

    @Inject
    private CurrentTenant current;

    @Resource
    private ManagedExecutorService executor;

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public DeliveryResult receive(byte[] body, String signature) {
        if (body.length > MAX_BYTES || signature == null) {
            return new NotBelieved("A message is at most " + MAX_BYTES + " bytes long and has a"
                    + " signature.");
        }
        DeliveryResult result = doorways.computeIfAbsent(current.id(), first -> new Doorway())
                .pass(new SignedBody(body, signature), reception::receive);
        if (result instanceof Kept) {
            nudge(current.id());
        }
        return result;
    }

    /** One at a time looks at an inbox here: several would only try to take the same events. */
    private void nudge(TenantId tenant) {
        Bell bell = bells.computeIfAbsent(tenant, first -> new Bell(System::nanoTime));
        bell.ring().ifPresent(delay -> plan(tenant, bell, delay));
    }

    /** Waits in the look's own thread: all that is scheduled shares one with the chain's rounds. */
    private void plan(TenantId tenant, Bell bell, Duration delay) {
        executor.execute(() -> {
            LockSupport.parkNanos(delay.toNanos());
            look(tenant, bell);
        });
    }

    /** If it breaks off, the timer goes on, or whoever comes next. */
    private void look(TenantId tenant, Bell bell) {
        if (bell.begin()) {
            try {
                current.within(tenant, this::handleDue);
            } finally {
                bell.end().ifPresent(delay -> plan(tenant, bell, delay));
            }
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void handleDue() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> together = handlers.ofMany().stream().filter(this::giveTurns)
                    .flatMap(handler -> handler.types().stream()).collect(Collectors.toSet());
            List<String> due = rows.dueBeside(together, EVENTS_AT_ONCE);
            due.forEach(this::giveTurn);
            if (due.size() < EVENTS_AT_ONCE) {
                return;
            }
        }
    }

    /**
     * As many together as there are. If that breaks off, the answer is no, and they have turns
     * alone; else those that come meanwhile wait for the next ones to have their turns with.
     */
    private boolean giveTurns(ManyEventsHandler handler) {
        return CompletableFuture.supplyAsync(() -> {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                more = turn.take(handler, EVENTS_AT_ONCE);
            }
            return true;
        }, Runnable::run).exceptionally(trouble -> {
            LOG.log(Level.INFO, trouble, () -> "Stripe's events could not be handled together;"
                    + " each has a turn of its own.");
            return false;
        }).join();
    }

    /** One that breaks off stops no other. */
    private void giveTurn(String id) {
        CompletableFuture.runAsync(() -> turn.take(id), Runnable::run).exceptionally(trouble -> {
            LOG.log(Level.WARNING, trouble, () -> "Stripe's event " + id + " was not handled; it"
                    + " has another turn.");
            turn.broken(id, trouble);
            return null;
        }).join();
    }

    @Override
    public List<PaymentEvent> inState(PaymentEventState state, int limit) {
        return rows.inState(state, limit);
    }

    @Override
    public long count(PaymentEventState state) {
        return rows.count(state);
    }
}
