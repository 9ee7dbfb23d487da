package gridborne.portal.view;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.Term;
import gridborne.portal.boundary.AgreementPaper;
import java.time.Instant;

/**
 * An agreement in a list.
 *
 * @param tone of the tag that shows how it stands: ok, warn, bad or nothing
 */
public record AgreementRow(String id, AgreementKind kind, String actor, String partner,
                           Instant from, Sentence until, Sentence standing, String tone) {

    public static AgreementRow of(AgreementPaper paper) {
        Term term = paper.kept().agreement().term();
        AgreementStanding standing = AgreementStanding.of(paper);
        return new AgreementRow(paper.kept().id().hex(), paper.kept().agreement().kind(),
                paper.kept().actor().name(), paper.kept().partner().name(), term.from().start(),
                until(term), standing.words(), standing.tone());
    }

    static Sentence until(Term term) {
        return term.isWithoutEnd() ? Sentence.of("agreements.withoutEnd")
                : Sentence.of("agreements.until", new DayAndTime(term.until().start()));
    }
}
