package gridborne.portal.boundary;

import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds a person; whoever holds coins gets an account in the book, in the same transaction. */
@ApplicationScoped
public class AddPerson {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public AddPersonResult add(NewPerson person) {
        permission.anyOf(Role.ADMIN);
        return addWithAccount(person);
    }

    /** Without asking who asks: provisioning adds the first admin. */
    @Transactional(Transactional.TxType.MANDATORY)
    AddPersonResult addWithAccount(NewPerson person) {
        AddPersonResult result = people.add(person);
        if (result instanceof AddPersonResult.Added added) {
            opened(added.person());
        }
        return result;
    }

    /** Whoever was added is in the book and in the log. */
    @Transactional(Transactional.TxType.MANDATORY)
    void opened(Person person) {
        person.account().ifPresent(account -> journal.append(new Operation.OpenAccount(account),
                actor.cause("add person " + person.id())));
        audit.record("add person", "person " + person.id(), "roles " + person.roles().stream()
                .sorted().toList());
    }
}
