package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.pool.PoolRole;
import gridborne.pool.StandingAmount;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is in the pools of the current tenant. */
@ApplicationScoped
@Transactional
public class Members {

    @Inject
    private Sql sql;

    public List<Member> of(AccountNumber pool) {
        return sql.rows("select * from tenant_pool_member where pool = ?"
                + " order by joined_at, person", Members::member, pool.value());
    }

    public Optional<Member> find(AccountNumber pool, PersonId person) {
        return sql.row("select * from tenant_pool_member where pool = ? and person = ?",
                Members::member, pool.value(), person.value());
    }

    /** Somebody's places are another's now, who keeps the higher role where both were in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void become(PersonId gone, PersonId kept, Instant moment) {
        sql.change("""
                update tenant_pool_member m set person = ? where m.person = ?
                  and not exists (select from tenant_pool_member k
                                  where k.pool = m.pool and k.person = ?)""", kept.value(),
                gone.value(), kept.value());
        sql.rows("select * from tenant_pool_member where person = ?", row ->
                        Map.entry(new AccountNumber(row.getLong("pool")),
                                PoolRole.valueOf(row.getString("role"))), gone.value())
                .forEach(place -> {
                    join(place.getKey(), kept, place.getValue(), moment);
                    leave(place.getKey(), gone);
                });
    }

    /** Who is in already takes the new role, but never loses one of a treasurer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(AccountNumber pool, PersonId person, PoolRole role, Instant moment) {
        sql.change("""
                insert into tenant_pool_member (pool, person, role, shown, joined_at)
                values (?, ?, ?, false, ?)
                on conflict (tenant_id, pool, person) do update set role = case
                    when excluded.role = 'MEMBER' then tenant_pool_member.role
                    else excluded.role end""", pool.value(), person.value(), role.name(), moment);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(AccountNumber pool, PersonId person) {
        sql.change("delete from tenant_pool_member where pool = ? and person = ?", pool.value(),
                person.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void show(AccountNumber pool, PersonId person, boolean shown) {
        sql.change("update tenant_pool_member set shown = ? where pool = ? and person = ?", shown,
                pool.value(), person.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void agree(AccountNumber pool, PersonId person, Optional<StandingAmount> standing) {
        sql.change("""
                update tenant_pool_member set dues_microcoins = ?, dues_day = ?, dues_since = ?
                where pool = ? and person = ?""",
                standing.map(agreed -> agreed.coins().microcoins()).orElse(null),
                standing.map(StandingAmount::day).orElse(null),
                standing.map(StandingAmount::since).orElse(null), pool.value(), person.value());
    }

    private static Member member(ResultSet row) throws SQLException {
        Optional<Coins> dues = Pools.coins(row, "dues_microcoins");
        Optional<StandingAmount> standing = dues.isEmpty() ? Optional.empty()
                : Optional.of(new StandingAmount(dues.get(), row.getInt("dues_day"),
                        row.getObject("dues_since", LocalDate.class)));
        return new Member(new PersonId(row.getObject("person", UUID.class)),
                PoolRole.valueOf(row.getString("role")), row.getBoolean("shown"),
                Sql.instant(row, "joined_at"), standing);
    }
}
