package gridborne.chain.sender;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who works for a tenant, so that nodes do not do everything twice. It saves work and guards
 * nothing: a holder that was paused and wakes up finds its nonces taken and its position
 * overtaken.
 */
@ApplicationScoped
public class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration RENEWAL = Duration.ofSeconds(4);

    private final UUID holder = UUID.randomUUID();
    private final Map<TenantId, Instant> renewAt = new ConcurrentHashMap<>();
    private Rows rows;
    private Transactions transactions;
    private Clock clock;

    protected Lease() {
    }

    @Inject
    public Lease(Rows rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the current tenant, which is this one, is this node's to work for. */
    public boolean holds(TenantId tenant) {
        Instant now = clock.instant();
        if (now.isBefore(renewAt.getOrDefault(tenant, Instant.MIN))) {
            return true;
        }
        boolean held = transactions.run(this::takeOrRenew);
        if (held) {
            renewAt.put(tenant, now.plus(RENEWAL));
        } else {
            renewAt.remove(tenant);
        }
        return held;
    }

    /** Leaves the current tenant to the next node that asks. */
    public void release(TenantId tenant) {
        if (renewAt.remove(tenant) != null) {
            transactions.run(() -> rows.change(
                    "update chain_lease set held_until = clock_timestamp() where holder = ?",
                    holder));
        }
    }

    private boolean takeOrRenew() {
        return rows.change("""
                insert into chain_lease (holder, held_until)
                values (?, clock_timestamp() + ? * interval '1 second')
                on conflict (tenant_id) do update
                set holder = excluded.holder, held_until = excluded.held_until
                where chain_lease.holder = excluded.holder
                   or chain_lease.held_until < clock_timestamp()""",
                holder, LENGTH.toSeconds()) == 1;
    }
}
