package gridborne.billing.reconciliation;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.reconciliation.Figures;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares the books as they stand in the database, and keeps what came of it. */
@ApplicationScoped
@Transactional
public class Comparing {

    @Inject
    private Findings findings;

    @Inject
    private Sighting sighting;

    @Inject
    private ReconciliationRows rows;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Looks, and keeps nothing. */
    Reconciliation look(Statement statement, String by, Optional<LocalDate> day) {
        Sight seen = sighting.look();
        Figures figures = seen.figures();
        List<Difference> differences = new ArrayList<>(statement.trouble());
        differences.addAll(findings.all(statement.paidBefore()));
        statement.balance().filter(balance -> !balance.equals(figures.atStripe()))
                .ifPresent(balance -> differences.add(atStripe(balance, figures)));
        if (!seen.totals().balances()) {
            differences.add(new Difference(DifferenceKind.BOOK_DOES_NOT_BALANCE, "chain",
                    seen.totals().toString()));
        }
        if (!figures.balance()) {
            differences.add(coins(figures, seen.open()));
        }
        return new Reconciliation(UUID.randomUUID().toString(), clock.instant(), by, day, figures,
                differences);
    }

    /** Of a day: false, if another node has just kept one for it. */
    boolean keep(Reconciliation made) {
        boolean first = rows.keep(made);
        if (first) {
            audit.record("compare money and coins", "reconciliation " + made.id(), made.agrees()
                    ? "they agree" : made.differences().size() + " differences");
        }
        return first;
    }

    private static Difference atStripe(Money balance, Figures figures) {
        return new Difference(DifferenceKind.STRIPE_BALANCE_DIFFERS, "Stripe", balance
                + " on the account, " + figures.atStripe() + " by its bookings");
    }

    /** What is on its way explains itself in a minute; what stays does not. */
    private static Difference coins(Figures figures, long open) {
        Coins sold = figures.coinsOfReserve();
        String found = sold + " sold and not redeemed, " + figures.onChain() + " in the book";
        return open == 0 ? new Difference(DifferenceKind.COINS_DIFFER, "chain", found)
                : new Difference(DifferenceKind.OPERATIONS_OPEN, "chain", open
                        + " operations are on their way; " + found);
    }
}
