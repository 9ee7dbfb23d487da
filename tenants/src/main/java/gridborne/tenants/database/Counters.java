package gridborne.tenants.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Numbers without gaps, one series for each name and tenant, from 1 on. Taking one locks the series
 * until the transaction ends, and a transaction that fails gives its number back: a database
 * sequence does neither.
 */
@ApplicationScoped
public class Counters {

    @Inject
    private Sql sql;

    @Transactional(Transactional.TxType.MANDATORY)
    public long next(String name) {
        return sql.row("""
                insert into tenant_counter (name, last) values (?, 1)
                on conflict (tenant_id, name) do update set last = tenant_counter.last + 1
                returning last""", row -> row.getLong("last"), name).orElseThrow();
    }
}
