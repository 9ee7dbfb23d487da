package gridborne.tenants.actors;

import gridborne.agreement.PartyAddress;
import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's actors. */
@ApplicationScoped
@Transactional
public class Actors {

    private static final String LISTED =
            "from tenant_actor a left join tenant_person p on p.id = a.person";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whether it was added; not so if its address or its person is another actor's. */
    public boolean add(Actor actor) {
        return sql.change("""
                insert into tenant_actor (id, kind, name, address, own_wallet, person, since)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                actor.id().value(), actor.kind().name(), actor.name(), actor.address().hex(),
                actor.ownWallet(), actor.person().map(PersonId::value).orElse(null),
                clock.instant()) == 1;
    }

    /** By name, from a place in the list on. */
    public List<Actor> page(ActorFilter filter, long first, int most) {
        Condition condition = filter.condition();
        return sql.rows("select a.* " + LISTED + " where " + condition.sql()
                + " order by lower(a.name), a.id offset ? limit ?", Actors::actor,
                condition.values(first, most));
    }

    public int count(ActorFilter filter) {
        Condition condition = filter.condition();
        return sql.row("select count(*) as n " + LISTED + " where " + condition.sql(),
                row -> row.getInt("n"), condition.values()).orElseThrow();
    }

    /** All but the address: that is in what was signed. Whether it was possible. */
    public boolean change(Actor actor) {
        boolean taken = actor.person().flatMap(this::ofPerson)
                .filter(other -> !other.id().equals(actor.id())).isPresent();
        return !taken && sql.change("""
                update tenant_actor set kind = ?, name = ?, person = ? where id = ?""",
                actor.kind().name(), actor.name(),
                actor.person().map(PersonId::value).orElse(null), actor.id().value()) == 1;
    }

    /** What one person was is another's now, unless they are an actor themselves. */
    public void become(PersonId gone, PersonId kept) {
        sql.change("""
                update tenant_actor set person = ? where person = ?
                  and not exists (select 1 from tenant_actor other where other.person = ?)""",
                kept.value(), gone.value(), kept.value());
    }

    /** Nobody else changes this actor until the transaction ends. */
    public Optional<Actor> locked(ActorId id) {
        return sql.row("select * from tenant_actor where id = ? for update", Actors::actor,
                id.value());
    }

    /** Who is asked to sign first and owns a meter: the newest such actor, partners left out. */
    public Optional<Actor> newestWithMeter() {
        return sql.row("""
                select a.* from tenant_actor a join tenant_person p on p.id = a.person
                where a.kind in ('RESIDENT', 'ASSOCIATION', 'PRODUCER')
                  and exists (select 1 from tenant_meter m
                              where m.owner = p.account and not m.retired)
                order by a.since desc, a.id limit 1""", Actors::actor);
    }

    /** Who owns a meter and is no actor yet, by name. */
    public List<PersonId> ownersToBe(int most) {
        return sql.rows("""
                select p.id from tenant_person p
                where exists (select 1 from tenant_meter m
                              where m.owner = p.account and not m.retired)
                  and not exists (select 1 from tenant_actor a where a.person = p.id)
                order by lower(p.name), p.id limit ?""",
                row -> new PersonId(row.getObject("id", UUID.class)), most);
    }

    public Optional<Actor> byId(ActorId id) {
        return sql.row("select * from tenant_actor where id = ?", Actors::actor, id.value());
    }

    public Optional<Actor> ofPerson(PersonId person) {
        return sql.row("select * from tenant_actor where person = ?", Actors::actor,
                person.value());
    }

    /** The utility itself, as a party. */
    public Optional<Actor> utility() {
        return sql.row("select * from tenant_actor where kind = 'UTILITY' order by since, id",
                Actors::actor);
    }

    public static Actor actor(ResultSet row) throws SQLException {
        return new Actor(new ActorId(row.getObject("id", UUID.class)),
                ActorKind.valueOf(row.getString("kind")), row.getString("name"),
                new PartyAddress(row.getString("address")), row.getBoolean("own_wallet"),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new));
    }
}
