package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.NewPool;
import gridborne.pool.Pool;
import gridborne.pool.PoolCode;
import gridborne.pool.PoolState;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The current tenant's pools. */
@ApplicationScoped
@Transactional
public class Pools {

    private static final int MOST_OF_A_NAME = 99;

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    /**
     * Founds a pool under the next account number, which the caller opens in the book; empty where
     * there are too many pools of that name. Until the transaction ends nobody else founds one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Pool> found(NewPool wish, Instant moment) {
        counters.next("pool");
        return freeCode(wish.name()).flatMap(code -> {
            long account = counters.next("account");
            sql.change("""
                    insert into tenant_pool (account, code, name, purpose, goal_microcoins,
                        limit_microcoins, dues_microcoins, state, founded_at)
                    values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)""", account, code.value(),
                    wish.name(), wish.purpose(), microcoins(wish.goal()),
                    wish.limit().microcoins(), microcoins(wish.dues()), moment);
            return of(new AccountNumber(account));
        });
    }

    private Optional<PoolCode> freeCode(String name) {
        PoolCode first = PoolCode.of(name);
        return Stream.concat(Stream.of(first),
                IntStream.rangeClosed(2, MOST_OF_A_NAME).mapToObj(first::numbered))
                .filter(code -> byCode(code).isEmpty()).findFirst();
    }

    public Optional<Pool> byCode(PoolCode code) {
        return sql.row("select * from tenant_pool where code = ?", Pools::pool, code.value());
    }

    public Optional<Pool> of(AccountNumber account) {
        return sql.row("select * from tenant_pool where account = ?", Pools::pool,
                account.value());
    }

    /** Nobody else changes this pool until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Pool> lock(AccountNumber account) {
        return sql.row("select * from tenant_pool where account = ? for update", Pools::pool,
                account.value());
    }

    public List<Pool> all() {
        return sql.rows("select * from tenant_pool order by account", Pools::pool);
    }

    /** Those that somebody is in, by name. */
    public List<Pool> of(PersonId person) {
        return sql.rows("""
                select p.* from tenant_pool p
                join tenant_pool_member m on m.pool = p.account
                where m.person = ? order by p.state desc, p.name, p.account""", Pools::pool,
                person.value());
    }

    /** The pool's latest operation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void operated(AccountNumber pool, SequenceNumber operation) {
        sql.change("update tenant_pool set last_operation = ? where account = ?",
                operation.value(), pool.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void agree(AccountNumber pool, NewPool changed) {
        sql.change("""
                update tenant_pool set name = ?, purpose = ?, goal_microcoins = ?,
                    limit_microcoins = ?, dues_microcoins = ? where account = ?""",
                changed.name(), changed.purpose(), microcoins(changed.goal()),
                changed.limit().microcoins(), microcoins(changed.dues()), pool.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void close(AccountNumber pool, Instant moment) {
        sql.change("update tenant_pool set state = 'CLOSED', closed_at = ? where account = ?",
                moment, pool.value());
    }

    private static Long microcoins(Optional<Coins> coins) {
        return coins.map(Coins::microcoins).orElse(null);
    }

    static Optional<Coins> coins(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Coins::new);
    }

    private static Pool pool(ResultSet row) throws SQLException {
        return new Pool(new AccountNumber(row.getLong("account")),
                new PoolCode(row.getString("code")), row.getString("name"),
                row.getString("purpose"), coins(row, "goal_microcoins"),
                new Coins(row.getLong("limit_microcoins")), coins(row, "dues_microcoins"),
                PoolState.valueOf(row.getString("state")), Sql.instant(row, "founded_at"),
                Optional.ofNullable(Sql.instant(row, "closed_at")),
                Optional.ofNullable(row.getObject("last_operation", Long.class))
                        .map(SequenceNumber::new));
    }
}
