package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Counters;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Names the first operator of the platform; works once. */
@ApplicationScoped
public class AppointOperator {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private Counters counters;

    @Inject
    private AuditLog audit;

    @Transactional
    public AppointOperatorResult appoint(NewPerson operator) {
        permission.installer();
        // The lock under which the question whether there is an operator has one answer.
        counters.next("operator");
        if (people.all().stream().anyMatch(person -> person.is(Role.OPERATOR))) {
            return new AppointOperatorResult.AlreadyThere();
        }
        AddPersonResult result = people.add(operator);
        return result instanceof AddPersonResult.Added added ? appointed(added.person())
                : new AppointOperatorResult.AlreadyThere();
    }

    private AppointOperatorResult appointed(Person operator) {
        audit.record("appoint operator", "person " + operator.id(), "login " + operator.login());
        return new AppointOperatorResult.Appointed(operator);
    }
}
