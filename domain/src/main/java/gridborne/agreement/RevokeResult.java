package gridborne.agreement;

import gridborne.energy.Hour;

/** What came of a revocation. */
public sealed interface RevokeResult {

    record Revoked(ConcludedAgreement agreement) implements RevokeResult {
    }

    /** It ends in that hour anyway; nobody makes an agreement longer by revoking it. */
    record EndsAlready(Hour hour) implements RevokeResult {
    }

    record NotAParty(PartyAddress who) implements RevokeResult {
    }
}
