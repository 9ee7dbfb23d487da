package gridborne.agreement;

/**
 * What two parties agree on (S8.2): the actor becomes gridborne by it, the partner operates its
 * meters, gives access to the grid, or supplies.
 */
public record Agreement(AgreementKind kind, PartyAddress actor, PartyAddress partner,
                        DocumentHash document, Term term, AgreementNonce nonce)
        implements Statement {

    public Agreement {
        if (actor.equals(partner)) {
            throw new IllegalArgumentException("Nobody agrees with himself, not even "
                    + actor + ".");
        }
    }

    public boolean isBetween(PartyAddress party) {
        return party.equals(actor) || party.equals(partner);
    }
}
