package gridborne.tenants.people;

/** A password as it is kept. Never printed. */
public record HashedPassword(String hash) {

    @Override
    public String toString() {
        return "a hashed password";
    }
}
