package gridborne.billing.order;

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

/** Orders of a span with Stripe's ids and the operations that credited them (S7.3). */
@ApplicationScoped
@Transactional
public class PaymentsEvidence implements EvidenceTable {

    @Inject
    private Sql sql;

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
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        sql.rows("""
                select * from billing_order where created_at >= ? and created_at < ?
                order by created_at, id""", PaymentsEvidence::row, from, until).forEach(sink);
    }

    private static List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("id"), Sql.instant(row, "created_at"),
                row.getLong("amount_minor"), row.getString("currency"),
                row.getLong("coin_price_minor"), row.getLong("microcoins"),
                row.getString("stage"), Sql.instant(row, "stage_at"),
                row.getString("stripe_account"), row.getString("session"),
                row.getString("payment_intent"), row.getObject("credit_operation"),
                row.getObject("fund_operation"));
    }
}
