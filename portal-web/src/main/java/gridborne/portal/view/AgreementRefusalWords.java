package gridborne.portal.view;

import gridborne.portal.boundary.AgreementResult;

/** Why an agreement was not proposed, signed or revoked, for those who read pages. */
public final class AgreementRefusalWords {

    private AgreementRefusalWords() {
    }

    public static Sentence of(AgreementResult result) {
        if (result instanceof AgreementResult.WrongPartner wrong) {
            return Sentence.of("refusal.wrongPartner", wrong.partner(),
                    Sentence.of("agreement." + wrong.kind()));
        }
        if (result instanceof AgreementResult.WalletSigns wallet) {
            return Sentence.of("refusal.walletSigns", wallet.party());
        }
        if (result instanceof AgreementResult.SignedByAnother other) {
            return Sentence.of("refusal.signedByAnother", other.signer().hex(),
                    other.party().name(), other.party().address().hex());
        }
        if (result instanceof AgreementResult.SignedAlready signed) {
            return Sentence.of("refusal.signedAlready", signed.party());
        }
        if (result instanceof AgreementResult.RevokedAlready) {
            return Sentence.of("refusal.revokedAlready");
        }
        if (result instanceof AgreementResult.NoContractYet) {
            return Sentence.of("refusal.noContractYet");
        }
        return result instanceof AgreementResult.NotTheirSignature
                ? Sentence.of("refusal.notTheirSignature") : Sentence.of("refusal.absent");
    }
}
