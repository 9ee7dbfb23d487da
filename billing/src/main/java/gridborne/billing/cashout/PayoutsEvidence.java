package gridborne.billing.cashout;

import gridborne.evidence.EvidenceTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Cash-outs asked for in a span, with Stripe's ids (S7.5). */
@ApplicationScoped
@Transactional
public class PayoutsEvidence implements EvidenceTable {

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public List<String> columns() {
        return List.of("cash_out", "account", "requested_at", "microcoins", "money_minor",
                "currency", "price_minor", "state", "changed_at", "stripe_account",
                "stripe_transfer", "stripe_payout", "bank");
    }

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        sql.rows("""
                select * from billing_cash_out where requested_at >= ? and requested_at < ?
                order by requested_at, id""", PayoutsEvidence::row, from, until).forEach(sink);
    }

    private static List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("id"), row.getLong("account"),
                Sql.instant(row, "requested_at"), row.getLong("microcoins"),
                row.getLong("money_minor"), row.getString("currency"),
                row.getLong("price_minor"), row.getString("state"),
                Sql.instant(row, "changed_at"), row.getString("destination"),
                row.getString("transfer"), row.getString("payout"), row.getString("bank"));
    }
}
