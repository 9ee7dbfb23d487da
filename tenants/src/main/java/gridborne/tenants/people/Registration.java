package gridborne.tenants.people;

/** What somebody said of themselves to become a resident. */
public record Registration(String login, String name, HashedPassword password) {
}
