package gridborne.portal.boundary;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.PartyAddress;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.agreements.KeptAgreement;

/** What came of proposing, signing or revoking an agreement (S8.2). */
public sealed interface AgreementResult {

    record Done(KeptAgreement agreement) implements AgreementResult {
    }

    /** Absent, foreign, or not the asker's business: these look the same (S10.3). */
    record Absent(String what) implements AgreementResult {
    }

    /** The contract is on its way to the chain; it takes seconds. */
    record NoContractYet() implements AgreementResult {
    }

    record WrongPartner(AgreementKind kind, String partner) implements AgreementResult {
    }

    record SignedAlready(String party) implements AgreementResult {
    }

    record RevokedAlready() implements AgreementResult {
    }

    /** The key is in a wallet: what it signed has to be brought. */
    record WalletSigns(String party) implements AgreementResult {
    }

    /** A good signature under just this, but of another account. */
    record SignedByAnother(Actor party, PartyAddress signer) implements AgreementResult {
    }

    /** What was brought is not that party's signature under just this. */
    record NotTheirSignature(String party) implements AgreementResult {
    }
}
