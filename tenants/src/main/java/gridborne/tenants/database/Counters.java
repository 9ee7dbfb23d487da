package gridborne.tenants.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.LongStream;

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
        return next(name, 1).findFirst().orElseThrow();
    }

    /** Several at once, one after the other; none takes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LongStream next(String name, int count) {
        if (count == 0) {
            return LongStream.empty();
        }
        long last = sql.row("""
                insert into tenant_counter (name, last) values (?, ?)
                on conflict (tenant_id, name) do update
                    set last = tenant_counter.last + excluded.last
                returning last""", row -> row.getLong("last"), name, count).orElseThrow();
        return LongStream.rangeClosed(last - count + 1, last);
    }
}
