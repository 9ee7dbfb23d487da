package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.pool.PoolRole;
import gridborne.tenants.database.Sha256;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations into pools. The secret is in the link and nowhere else. */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final Duration LASTS = Duration.ofDays(14);
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The secret of a new invitation; it is told once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String invite(AccountNumber pool, PoolRole role, int uses, PersonId by) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.change("""
                insert into tenant_pool_invitation (id, pool, secret_hash, role, uses_left,
                    made_by, expires_at) values (?, ?, ?, ?, ?, ?, ?)""", UUID.randomUUID(),
                pool.value(), Sha256.hex(secret), role.name(), uses, by.value(),
                clock.instant().plus(LASTS));
        return secret;
    }

    /** One that can still be used. */
    public Optional<Invitation> open(String secret) {
        return sql.row("select * from tenant_pool_invitation where secret_hash = ?",
                Invitations::invitation, Sha256.hex(secret))
                .filter(known -> known.isOpen(clock.instant()));
    }

    public List<Invitation> openOf(AccountNumber pool) {
        return sql.rows("""
                select * from tenant_pool_invitation where pool = ? and uses_left > 0
                and expires_at > ? order by expires_at""", Invitations::invitation, pool.value(),
                clock.instant());
    }

    /** False if somebody else was quicker. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(Invitation invitation) {
        return sql.change("""
                update tenant_pool_invitation set uses_left = uses_left - 1
                where id = ? and uses_left > 0""", invitation.id()) == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(AccountNumber pool, UUID id) {
        sql.change("update tenant_pool_invitation set uses_left = 0 where pool = ? and id = ?",
                pool.value(), id);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(row.getObject("id", UUID.class),
                new AccountNumber(row.getLong("pool")), PoolRole.valueOf(row.getString("role")),
                row.getInt("uses_left"), Sql.instant(row, "expires_at"));
    }
}
