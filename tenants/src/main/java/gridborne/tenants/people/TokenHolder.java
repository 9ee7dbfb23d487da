package gridborne.tenants.people;

import gridborne.grid.MeterNumber;

/** Who stands behind a token that was presented. */
public sealed interface TokenHolder {

    TokenId token();

    /** A person's own token. */
    record Personal(TokenId token, Person person) implements TokenHolder {
    }

    /** A machine that delivers readings. */
    record Gateway(TokenId token, String name) implements TokenHolder {
    }

    /** A meter that delivers its own readings. */
    record OfMeter(TokenId token, MeterNumber meter) implements TokenHolder {
    }
}
