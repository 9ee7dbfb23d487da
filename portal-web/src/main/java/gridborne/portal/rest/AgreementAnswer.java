package gridborne.portal.rest;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.TypedData;
import gridborne.energy.Hour;
import gridborne.portal.boundary.AgreementPaper;
import gridborne.tenants.agreements.KeptAgreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agreement.
 *
 * @param state       PROPOSED, SIGNED, WITHDRAWN, REFUSED or CONCLUDED; see end_hour for its end
 * @param untilHour   the first hour no longer in its term
 * @param endHour     the first hour in which it is no longer in force, once concluded
 * @param typedData   what a wallet is asked to sign, as eth_signTypedData_v4
 * @param revocationTypedData the same, to end it from the next hour on
 */
public record AgreementAnswer(String id, AgreementKind kind, ActorAnswer actor,
                              ActorAnswer partner, String document, Hour fromHour, Hour untilHour,
                              String state, Boolean signedByActor, Boolean signedByPartner,
                              Optional<Instant> concludedAt, Optional<Hour> endHour,
                              Optional<String> reason, List<WordAnswer> words, String typedData,
                              String revocationTypedData) {

    /** A field of what is signed. */
    public record WordAnswer(String name, String value) {
        static WordAnswer of(TypedData.Word word) {
            return new WordAnswer(word.name(), word.value());
        }
    }

    static AgreementAnswer of(AgreementPaper paper) {
        KeptAgreement kept = paper.kept();
        return new AgreementAnswer(kept.id().hex(), kept.agreement().kind(),
                ActorAnswer.of(kept.actor()), ActorAnswer.of(kept.partner()),
                kept.agreement().document().hex(), kept.agreement().term().from(),
                kept.agreement().term().until(), state(paper),
                kept.actorSignature().isPresent(), kept.partnerSignature().isPresent(),
                paper.onChain().map(AgreementRecord::concludedAt),
                paper.onChain().map(record -> record.ending().hour()), paper.refused(),
                paper.statement().words().stream().map(WordAnswer::of).toList(),
                paper.statement().json(), paper.revocation().json());
    }

    private static String state(AgreementPaper paper) {
        if (paper.onChain().isPresent()) {
            return "CONCLUDED";
        }
        if (paper.kept().revocation().isPresent()) {
            return "WITHDRAWN";
        }
        return paper.refused().isPresent() ? "REFUSED"
                : paper.kept().isSignedByBoth() ? "SIGNED" : "PROPOSED";
    }
}
