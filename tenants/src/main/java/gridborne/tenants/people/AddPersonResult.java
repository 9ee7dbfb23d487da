package gridborne.tenants.people;

/** What came of adding a person. */
public sealed interface AddPersonResult {

    record Added(Person person) implements AddPersonResult {
    }

    record LoginTaken(String login) implements AddPersonResult {
    }
}
