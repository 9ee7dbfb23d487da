package gridborne.portal.boundary;

import gridborne.tenants.people.Person;

/** What came of naming the first operator. */
public sealed interface AppointOperatorResult {

    record Appointed(Person operator) implements AppointOperatorResult {
    }

    /** The bootstrap token has done its work; operators name each other from now on. */
    record AlreadyThere() implements AppointOperatorResult {
    }
}
