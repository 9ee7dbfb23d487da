package gridborne.billing.order;

import gridborne.tenants.database.SpanTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Orders of a span with Stripe's ids and the operations that credited them (S7.3). */
@ApplicationScoped
public class PaymentsEvidence extends SpanTable {

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<String> columns() {
        return List.of("order", "created_at", "amount_minor", "currency", "coin_price_minor",
                "microcoins", "stage", "stage_at", "stripe_account", "stripe_session",
                "stripe_payment_intent", "credit_operation", "fund_operation");
    }

    @Override
    protected String query() {
        return """
                select * from billing_order where created_at >= ? and created_at < ?
                order by created_at, id""";
    }

    @Override
    protected List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("id"), Sql.instant(row, "created_at"),
                row.getLong("amount_minor"), row.getString("currency"),
                row.getLong("coin_price_minor"), row.getLong("microcoins"),
                row.getString("stage"), Sql.instant(row, "stage_at"),
                row.getString("stripe_account"), row.getString("session"),
                row.getString("payment_intent"), row.getObject("credit_operation"),
                row.getObject("fund_operation"));
    }
}
