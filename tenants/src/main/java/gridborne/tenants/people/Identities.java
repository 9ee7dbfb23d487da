package gridborne.tenants.people;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Who of the current tenant's people somebody is whom a provider of sign-in knows. */
@ApplicationScoped
@Transactional
public class Identities {

    /** Somebody, by the provider's own name for them, which it never gives to anybody else. */
    public record Identity(String issuer, String subject) {
    }

    @Inject
    private Sql sql;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    public Optional<Person> of(Identity identity) {
        return sql.row("select person from tenant_identity where issuer = ? and subject = ?",
                row -> new PersonId(row.getObject("person", UUID.class)), identity.issuer(),
                identity.subject()).flatMap(people::byId);
    }

    /** For good; false if somebody else was quicker. */
    public boolean bind(Identity identity, PersonId person) {
        return sql.change("insert into tenant_identity (issuer, subject, person, bound_at)"
                + " values (?, ?, ?, ?) on conflict do nothing", identity.issuer(),
                identity.subject(), person.value(), clock.instant()) == 1;
    }
}
