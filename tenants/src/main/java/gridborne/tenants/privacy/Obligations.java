package gridborne.tenants.privacy;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Obstacle.Kind;
import gridborne.privacy.Traced;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What others rely on somebody for. */
@ApplicationScoped
class Obligations {

    @Inject
    private Sql sql;

    @Inject
    private GridClock clock;

    List<Obstacle> ofAnAdmin(Traced who) {
        return found(Kind.LAST_ADMIN, """
                select name as which from tenant_person mine
                where id = ? and 'ADMIN' = any(string_to_array(roles, ','))
                  and not exists (select 1 from tenant_person other where other.id <> mine.id
                                  and 'ADMIN' = any(string_to_array(other.roles, ',')))""",
                who.person());
    }

    /** A pool is never left without a treasurer. */
    List<Obstacle> ofATreasurer(Traced who) {
        return found(Kind.SOLE_TREASURER, """
                select pool.name as which from tenant_pool_member mine
                join tenant_pool pool on pool.tenant_id = mine.tenant_id
                                     and pool.account = mine.pool
                where mine.person = ? and mine.role <> 'MEMBER' and pool.state = 'OPEN'
                  and not exists (select 1 from tenant_pool_member other
                                  where other.pool = mine.pool and other.person <> mine.person
                                    and other.role <> 'MEMBER')
                order by pool.name""", who.person());
    }

    /** Signed by both, neither over nor revoked: a contract does not end by being forgotten. */
    List<Obstacle> ofAParty(Traced who) {
        long hour = Hour.of(clock.now()).number();
        return found(Kind.AGREEMENT_IN_FORCE, """
                select distinct agreement.kind as which from tenant_agreement agreement
                join tenant_actor actor on actor.id in (agreement.actor, agreement.partner)
                where actor.person = ? and agreement.actor_signature is not null
                  and agreement.partner_signature is not null and agreement.until_hour > ?
                  and coalesce(agreement.revoked_from, agreement.until_hour) > ?
                order by 1""", who.person(), hour, hour);
    }

    /** What produces goes on earning, for whoever takes it over. */
    List<Obstacle> ofAnOwner(long account) {
        return found(Kind.METER_EARNS, """
                select code as which from tenant_meter
                where owner = ? and direction = 'PRODUCTION' and not retired order by code""",
                account);
    }

    List<Obstacle> ofAPayer(long account) {
        return found(Kind.WINDOW_OPEN, """
                select distinct meter.code as which from tenant_funding_window w
                join tenant_meter meter on meter.tenant_id = w.tenant_id
                                       and meter.number = w.meter
                where w.payer = ? and w.stage in ('BOOKED', 'ACTIVE', 'RETURNING')
                order by 1""", account);
    }

    private List<Obstacle> found(Kind kind, String query, Object... parameters) {
        return sql.rows(query, row -> new Obstacle(kind, row.getString("which")), parameters);
    }
}
