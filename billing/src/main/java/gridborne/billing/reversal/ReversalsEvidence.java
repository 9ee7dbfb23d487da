package gridborne.billing.reversal;

import gridborne.tenants.database.SpanTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Refunds and disputes opened in a span, with Stripe's ids (S7.6). */
@ApplicationScoped
public class ReversalsEvidence extends SpanTable {

    @Override
    public String name() {
        return "reversals";
    }

    @Override
    public List<String> columns() {
        return List.of("stripe_id", "kind", "stripe_payment_intent", "opened_at", "currency",
                "withdrawn_minor", "reinstated_minor", "state");
    }

    @Override
    protected String query() {
        return """
                select * from billing_reversal where opened_at >= ? and opened_at < ?
                order by opened_at, id""";
    }

    @Override
    protected List<?> row(ResultSet row) throws SQLException {
        return List.of(row.getString("id"), row.getString("kind"),
                row.getString("payment_intent"), Sql.instant(row, "opened_at"),
                row.getString("currency"), row.getLong("withdrawn_minor"),
                row.getLong("reinstated_minor"), row.getString("state"));
    }
}
