package gridborne.portal.boundary;

import gridborne.tenants.people.Person;

/** What came of work at somebody's access. */
public sealed interface PersonWorkResult {

    record Done(Person person) implements PersonWorkResult {
    }

    record NoSuchPerson() implements PersonWorkResult {
    }

    record Oneself() implements PersonWorkResult {
    }

    record LastAdmin() implements PersonWorkResult {
    }

    /** Their things are somebody else's now. */
    record Merged() implements PersonWorkResult {
    }

    /** The login is no mail address, so there is nowhere to write to. */
    record NoAddress(Person person) implements PersonWorkResult {
    }

    record NoRoles() implements PersonWorkResult {
    }
}
