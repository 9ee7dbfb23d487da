package gridborne.tenants.people;

/** Who stands behind a token that was presented. */
public sealed interface TokenHolder {

    TokenId token();

    /** A person's own token. */
    record Personal(TokenId token, Person person) implements TokenHolder {
    }

    /** A machine that delivers readings. */
    record Gateway(TokenId token, String name) implements TokenHolder {
    }
}
