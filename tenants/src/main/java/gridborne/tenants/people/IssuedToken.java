package gridborne.tenants.people;

/** A fresh token with its secret, to be shown once. */
public record IssuedToken(TokenId id, String secret) {

    @Override
    public String toString() {
        return "token " + id;
    }
}
