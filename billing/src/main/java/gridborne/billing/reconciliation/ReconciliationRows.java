package gridborne.billing.reconciliation;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.reconciliation.Figures;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Comparisons that were made. */
@ApplicationScoped
@Transactional
public class ReconciliationRows {

    @Inject
    private Sql sql;

    /** False, if the day has one already. */
    boolean keep(Reconciliation made) {
        Figures sums = made.figures();
        int rows = sql.change("""
                insert into billing_reconciliation (id, run_at, run_by, day, currency,
                    charged_minor, refunded_minor, disputed_minor, fees_minor, otherwise_minor,
                    counter_minor, sold, sold_at_counter, taken_back, cashed_out, on_chain)
                values (?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, day) do nothing""", made.id(), made.at(), made.by(),
                made.day().map(LocalDate::toString).orElse(null),
                sums.charged().currency().getCurrencyCode(), sums.charged().minorUnits(),
                sums.refunded().minorUnits(), sums.disputed().minorUnits(),
                sums.fees().minorUnits(), sums.otherwise().minorUnits(),
                sums.counter().minorUnits(), sums.sold().microcoins(),
                sums.soldAtCounter().microcoins(), sums.takenBack().microcoins(),
                sums.cashedOut().microcoins(), sums.onChain().microcoins());
        if (rows == 1) {
            keepDifferences(made);
        }
        return rows == 1;
    }

    private void keepDifferences(Reconciliation made) {
        List<Object[]> rows = new ArrayList<>();
        for (Difference difference : made.differences()) {
            rows.add(new Object[] {made.id(), rows.size() + 1, difference.kind().name(),
                    difference.subject(), difference.found()});
        }
        sql.changeEach("""
                insert into billing_difference (reconciliation_id, number, kind, subject, found)
                values (?, ?, ?, ?, ?)""", rows);
    }

    boolean has(LocalDate day) {
        return sql.row("select 1 from billing_reconciliation where day = ?::date", row -> true,
                day.toString()).isPresent();
    }

    Optional<Reconciliation> find(String id) {
        return sql.row("select * from billing_reconciliation where id = ?", this::read, id);
    }

    List<Reconciliation> newest(int limit) {
        return sql.rows("select * from billing_reconciliation order by run_at desc, id limit ?",
                this::read, limit);
    }

    private Reconciliation read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Reconciliation(id, Sql.instant(row, "run_at"), row.getString("run_by"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)), figures(row),
                differences(id));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Figures(new Money(row.getLong("charged_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency),
                new Money(row.getLong("disputed_minor"), currency),
                new Money(row.getLong("fees_minor"), currency),
                new Money(row.getLong("otherwise_minor"), currency),
                new Money(row.getLong("counter_minor"), currency), new Coins(row.getLong("sold")),
                new Coins(row.getLong("sold_at_counter")), new Coins(row.getLong("taken_back")),
                new Coins(row.getLong("cashed_out")), new Coins(row.getLong("on_chain")));
    }

    private List<Difference> differences(String id) {
        return sql.rows("""
                select * from billing_difference where reconciliation_id = ? order by number""",
                row -> new Difference(DifferenceKind.valueOf(row.getString("kind")),
                        row.getString("subject"), row.getString("found")), id);
    }
}
