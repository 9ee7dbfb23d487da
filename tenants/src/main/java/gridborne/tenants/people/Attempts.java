package gridborne.tenants.people;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many passwords may be tried: a budget that refills steadily, for each login and for each
 * address. One row holds the moment at which its budget is full again; one statement spends from
 * it, so parallel attempts on any number of nodes cannot spend the same place twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Attempts {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Spends one attempt; or says how long to wait for the next one. */
    public Optional<Duration> spend(AttemptBudget budget, String subject) {
        Instant now = clock.instant();
        int spent = sql.change("""
                insert into tenant_attempt as spent (subject, full_at) values (?, ?)
                on conflict (tenant_id, subject) do update
                set full_at = greatest(spent.full_at, ?) + ? * interval '1 second'
                where greatest(spent.full_at, ?) <= ?""",
                budget.key(subject), now.plus(budget.refill()), now, budget.refill().toSeconds(),
                now, now.plus(budget.spendable()));
        return spent > 0 ? Optional.empty() : Optional.of(waiting(budget, subject, now));
    }

    /** Gives an attempt back, because it was right. */
    public void refund(AttemptBudget budget, String subject) {
        sql.change("""
                update tenant_attempt set full_at = full_at - ? * interval '1 second'
                where subject = ?""", budget.refill().toSeconds(), budget.key(subject));
    }

    /**
     * Forgets the attempts, because the person is back; and all others that are long made up for.
     */
    void forget(AttemptBudget budget, String subject) {
        sql.change("delete from tenant_attempt where subject = ? or full_at < ?",
                budget.key(subject), clock.instant());
    }

    /** Forgets all that are made up for. */
    void forgetMadeUp() {
        sql.change("delete from tenant_attempt where full_at < ?", clock.instant());
    }

    private Duration waiting(AttemptBudget budget, String subject, Instant now) {
        Instant fullAt = sql.row("select full_at from tenant_attempt where subject = ?",
                row -> Sql.instant(row, "full_at"), budget.key(subject)).orElse(now);
        Duration wait = Duration.between(now.plus(budget.spendable()), fullAt);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
