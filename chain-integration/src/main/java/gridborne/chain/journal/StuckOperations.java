package gridborne.chain.journal;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/** An operation the chain has not answered for ten minutes is somebody's business (I9). */
@ApplicationScoped
public class StuckOperations {

    private static final Logger LOG = Logger.getLogger(StuckOperations.class.getName());

    private final Map<TenantId, SequenceNumber> told = new ConcurrentHashMap<>();
    private Rows rows;
    private Transactions transactions;

    protected StuckOperations() {
    }

    @Inject
    public StuckOperations(Rows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Looks at the current tenant, which is this one; tells each operation once. */
    public void look(TenantId tenant) {
        Optional<SequenceNumber> stuck = transactions.run(this::oldest);
        stuck.filter(operation -> !operation.equals(told.put(tenant, operation)))
                .ifPresent(operation -> LOG.severe(() -> "Operation " + operation + " of tenant "
                        + tenant + " has waited for the chain for more than ten minutes."));
    }

    /** The next one to be applied, if it has waited for long. */
    Optional<SequenceNumber> oldest() {
        return rows.row("""
                select o.sequence from chain_book b
                join chain_operation o on o.sequence = b.next_sequence
                where o.appended_at < clock_timestamp() - interval '10 minutes'""",
                row -> new SequenceNumber(row.getLong("sequence")));
    }
}
