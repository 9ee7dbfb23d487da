package gridborne.billing.reconciliation;

import gridborne.billing.counter.ReceiptReference;
import gridborne.billing.order.OrderReference;
import gridborne.grid.AccountNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.payment.OrderId;
import gridborne.payment.ReceiptNumber;
import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The credits that paid orders and receipts of the counter ask for. */
@ApplicationScoped
@Transactional
public class DueCredits {

    private static final String ORDER = "order";

    @Inject
    private Sql sql;

    @Inject
    private CurrentTenant current;

    /** Those whose operation is one of these, both ends included. */
    List<Due> between(SequenceNumber first, SequenceNumber last) {
        return sql.rows("""
                select 'order' as kind, id, credit_operation as operation, account, microcoins
                from billing_order
                where stage = 'PAID' and credit_operation between ? and ?
                union all
                select 'receipt', receipt, operation, account, microcoins
                from billing_counter_sale where operation between ? and ?
                order by operation""", this::due, first.value(), last.value(), first.value(),
                last.value());
    }

    private Due due(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String id = row.getString("id");
        return new Due(kind + " " + id, new SequenceNumber(row.getLong("operation")),
                new AccountNumber(row.getLong("account")), new Coins(row.getLong("microcoins")),
                reference(kind, id));
    }

    private PaymentReference reference(String kind, String id) {
        return kind.equals(ORDER) ? OrderReference.of(current.id(), new OrderId(id))
                : ReceiptReference.of(current.id(), new ReceiptNumber(id));
    }
}
