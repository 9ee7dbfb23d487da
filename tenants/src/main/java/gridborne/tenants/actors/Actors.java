package gridborne.tenants.actors;

import gridborne.agreement.PartyAddress;
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

    /** Everybody, by name. */
    public List<Actor> all() {
        return sql.rows("select * from tenant_actor order by lower(name), id", Actors::actor);
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
