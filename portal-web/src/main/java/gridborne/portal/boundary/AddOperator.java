package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An operator lets another one in. They hand the link over themselves, and whoever holds it chooses
 * a password once: two pairs of eyes are two people.
 */
@ApplicationScoped
@Transactional
public class AddOperator {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private Links links;

    @Inject
    private AuditLog audit;

    /** Nothing, if somebody has that login. */
    public Optional<LinkSecret> add(String name, String login) {
        permission.anyOf(Role.OPERATOR);
        NewPerson wanted = new NewPerson(login, name, new Password(UUID.randomUUID().toString()
                + UUID.randomUUID()), Set.of(Role.OPERATOR));
        return people.add(wanted) instanceof Added added ? Optional.of(linkFor(added.person()))
                : Optional.empty();
    }

    public List<Person> all() {
        permission.anyOf(Role.OPERATOR);
        return people.all().stream().filter(person -> person.is(Role.OPERATOR)).toList();
    }

    private LinkSecret linkFor(Person person) {
        audit.record("add operator", "person " + person.id(), "login " + person.login());
        return links.make(new Promise.Invitation(person.id()));
    }
}
