package gridborne.billing.reconciliation;

import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The coins that left the book because producers were paid (S7.5). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashedOut {

    @Inject
    private Sql sql;

    /** Redeemed, or about to be: until the chain has said so, its operation is open. */
    Coins coins() {
        return sql.row("""
                select coalesce(sum(microcoins), 0)::bigint as microcoins from billing_cash_out
                where state in ('REDEEMING', 'PAID', 'RETURNING')
                    or (state = 'RELEASING' and transfer is not null)""",
                row -> new Coins(row.getLong("microcoins"))).orElseThrow();
    }
}
