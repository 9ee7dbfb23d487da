package gridborne.billing.reversal;

import gridborne.evidence.EvidenceTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Refunds and disputes opened in a span, with Stripe's ids (S7.6). */
@ApplicationScoped
@Transactional
public class ReversalsEvidence implements EvidenceTable {

    @Inject
    private Sql sql;

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
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        sql.rows("""
                select * from billing_reversal where opened_at >= ? and opened_at < ?
                order by opened_at, id""", ReversalsEvidence::row, from, until).forEach(sink);
    }

    private static List<?> row(ResultSet row) throws SQLException {
        return List.of(row.getString("id"), row.getString("kind"),
                row.getString("payment_intent"), Sql.instant(row, "opened_at"),
                row.getString("currency"), row.getLong("withdrawn_minor"),
                row.getLong("reinstated_minor"), row.getString("state"));
    }
}
