package gridborne.portal.view;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.ConcludedAgreement;
import gridborne.agreement.Ending;
import gridborne.agreement.Standing;
import gridborne.energy.Hour;
import gridborne.portal.boundary.AgreementPaper;

/** How an agreement stands, in words. In force is only what the chain says is (S8.2). */
public record AgreementStanding(Sentence words, String tone) {

    public static AgreementStanding of(AgreementPaper paper) {
        if (paper.refused().isPresent() && paper.onChain().isEmpty()) {
            return new AgreementStanding(Sentence.of("standing.refused"), "bad");
        }
        return paper.onChain().map(record -> of(record, paper))
                .orElseGet(() -> before(paper));
    }

    private static AgreementStanding before(AgreementPaper paper) {
        if (paper.kept().revocation().isPresent()) {
            return new AgreementStanding(Sentence.of("standing.withdrawn"), "");
        }
        return paper.kept().isSignedByBoth()
                ? new AgreementStanding(Sentence.of("agreements.onItsWay"), "")
                : new AgreementStanding(Sentence.of("agreements.proposed"), "warn");
    }

    private static AgreementStanding of(AgreementRecord record, AgreementPaper paper) {
        return of(record, paper.kept().agreement(), paper.now());
    }

    private static AgreementStanding of(AgreementRecord record,
                                        Agreement agreement, Hour now) {
        Standing standing = new ConcludedAgreement(agreement, record.ending()).standing(now);
        if (standing instanceof Standing.NotBegun begins) {
            return new AgreementStanding(Sentence.of("standing.notBegun",
                    new DayAndTime(begins.from().start())), "");
        }
        DayAndTime end = new DayAndTime(record.ending().hour().start());
        boolean revoked = record.ending() instanceof Ending.Revoked;
        if (standing instanceof Standing.Over) {
            return new AgreementStanding(Sentence.of(revoked ? "standing.revoked"
                    : "standing.expired", end), "bad");
        }
        return revoked ? new AgreementStanding(Sentence.of("standing.ends", end), "warn")
                : new AgreementStanding(Sentence.of("standing.inForce"), "ok");
    }
}
