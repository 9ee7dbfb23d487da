package gridborne.portal.rest;

import gridborne.portal.boundary.AgreementResult;
import gridborne.portal.rest.problem.ProblemException;

/** Why an agreement was not proposed, signed or revoked, for those who call. */
final class AgreementRefusals {

    private AgreementRefusals() {
    }

    static ProblemException absent() {
        return ProblemException.notFound("There is no such agreement here.");
    }

    static ProblemException of(AgreementResult result) {
        if (result instanceof AgreementResult.Absent absent) {
            return ProblemException.notFound("There is no such " + absent.what() + " here.");
        }
        if (result instanceof AgreementResult.NoContractYet) {
            return ProblemException.conflict("The contract of agreements is on its way to the"
                    + " chain. Try again in a few seconds.");
        }
        if (result instanceof AgreementResult.WrongPartner wrong) {
            return ProblemException.refused("The partner of a " + wrong.kind() + " agreement is"
                    + " an actor of that kind; " + wrong.partner() + " is none.");
        }
        if (result instanceof AgreementResult.WalletSigns wallet) {
            return ProblemException.refused("The key of " + wallet.party() + " is in a wallet."
                    + " Have it sign 'typed_data' and send the 'signature'.");
        }
        if (result instanceof AgreementResult.SignedByAnother other) {
            return ProblemException.refused("That is the signature of " + other.signer().hex()
                    + ", and " + other.party().name() + " is " + other.party().address().hex()
                    + ". Sign with that account.");
        }
        if (result instanceof AgreementResult.NotTheirSignature wrong) {
            return ProblemException.refused("That is no signature of " + wrong.party()
                    + " under just this. Sign the typed data given, with the address known here.");
        }
        return ProblemException.conflict(result instanceof AgreementResult.SignedAlready signed
                ? signed.party() + " has signed it already."
                : "It is revoked already.");
    }
}
