package gridborne.billing.reconciliation;

import gridborne.grid.Book;
import gridborne.grid.BookTotals;
import gridborne.grid.Journal;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.reconciliation.Figures;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares the books as they stand in the database and keeps what came of it. */
@ApplicationScoped
public class Comparing {

    @Inject
    private Findings findings;

    @Inject
    private Sums sums;

    @Inject
    private CashedOut cashedOut;

    @Inject
    private ReconciliationRows rows;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Of a day: nothing, if another node has just kept one for it. */
    @Transactional
    Optional<Reconciliation> compare(Statement statement, String by, Optional<LocalDate> day) {
        BookTotals totals = book.totals();
        Figures figures = sums.of(current.tenant().currency(), totals,
                cashedOut.coins());
        List<Difference> differences = new ArrayList<>(statement.trouble());
        differences.addAll(findings.all());
        statement.balance().filter(balance -> !balance.equals(figures.atStripe()))
                .ifPresent(balance -> differences.add(atStripe(balance, figures)));
        if (!totals.balances()) {
            differences.add(new Difference(DifferenceKind.BOOK_DOES_NOT_BALANCE, "chain",
                    totals.toString()));
        }
        if (!figures.balance()) {
            differences.add(coins(figures));
        }
        Reconciliation made = new Reconciliation(UUID.randomUUID().toString(), clock.instant(),
                by, day, figures, differences);
        if (!rows.keep(made)) {
            return Optional.empty();
        }
        audit.record("compare money and coins", "reconciliation " + made.id(), made.agrees()
                ? "they agree" : differences.size() + " differences");
        return Optional.of(made);
    }

    private static Difference atStripe(Money balance, Figures figures) {
        return new Difference(DifferenceKind.STRIPE_BALANCE_DIFFERS, "Stripe", balance
                + " on the account, " + figures.atStripe() + " by its bookings");
    }

    /** What is on its way explains itself in a minute; what stays does not. */
    private Difference coins(Figures figures) {
        Coins sold = figures.coinsOfReserve();
        String found = sold + " sold and not redeemed, " + figures.onChain() + " in the book";
        long open = journal.open();
        return open == 0 ? new Difference(DifferenceKind.COINS_DIFFER, "chain", found)
                : new Difference(DifferenceKind.OPERATIONS_OPEN, "chain", open
                        + " operations are on their way; " + found);
    }
}
