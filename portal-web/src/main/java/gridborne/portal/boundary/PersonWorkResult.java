package gridborne.portal.boundary;

import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;

/** What came of work at somebody's access. */
public sealed interface PersonWorkResult {

    record Done(Person person) implements PersonWorkResult {
    }

    /** Nobody knows any more who that was. */
    record Erased(PersonId id) implements PersonWorkResult {
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

    /** The same person, or one that was merged itself. */
    record NotInto(Person person) implements PersonWorkResult {
    }

    /** There is nowhere for the coins and meters. */
    record NoAccount(Person person) implements PersonWorkResult {
    }

    record NoRoles() implements PersonWorkResult {
    }
}
