package gridborne.billing.cashout;

import gridborne.tenants.database.SpanTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Cash-outs asked for in a span, with Stripe's ids (S7.5). */
@ApplicationScoped
public class PayoutsEvidence extends SpanTable {

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
    protected String query() {
        return """
                select * from billing_cash_out where requested_at >= ? and requested_at < ?
                order by requested_at, id""";
    }

    @Override
    protected List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("id"), row.getLong("account"),
                Sql.instant(row, "requested_at"), row.getLong("microcoins"),
                row.getLong("money_minor"), row.getString("currency"),
                row.getLong("price_minor"), row.getString("state"),
                Sql.instant(row, "changed_at"), row.getString("destination"),
                row.getString("transfer"), row.getString("payout"), row.getString("bank"));
    }
}
