package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.grid.TenantId;
import gridborne.tenants.database.Changes;
import gridborne.tenants.database.RegistrySql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * People who come in with a session. Each of their requests begins with this question; so it is one
 * statement, without a transaction around it, and it answers at once whether what they were shown
 * before still holds (docs/adr/0043).
 */
@ApplicationScoped
public class Visits {

    private static final RolesColumn ROLES = new RolesColumn();

    /** @param unchanged whether nothing has changed since the moment that was asked about */
    public record Visit(Person person, boolean unchanged) {
    }

    @Inject
    private RegistrySql registry;

    /** Nobody, unless the session's era is still theirs and nobody keeps them out. */
    public Optional<Visit> of(TenantId tenant, PersonId person, long era,
                              Optional<Changes.Moment> since) {
        return registry.rows("select * from tenant_visit(?, ?, ?, ?::pg_snapshot)",
                row -> visit(person, row), tenant.value(), person.value(), era,
                since.map(Changes.Moment::snapshot).orElse(null)).stream().findFirst();
    }

    private static Visit visit(PersonId id, ResultSet row) throws SQLException {
        return new Visit(new Person(id, row.getString("login"), row.getString("name"),
                ROLES.convertToEntityAttribute(row.getString("roles")),
                Optional.ofNullable(row.getObject("account", Long.class))
                        .map(AccountNumber::new)), row.getBoolean("unchanged"));
    }
}
