package gridborne.portal.rest;

import gridborne.portal.boundary.CheckedLaw;

/** A law of INVARIANTS.md and what its check came to. */
public record CheckedLawAnswer(String law, String says, VerdictAnswer result) {

    static CheckedLawAnswer of(CheckedLaw checked) {
        return new CheckedLawAnswer(checked.number(), checked.sentence(),
                VerdictAnswer.of(checked.verdict()));
    }
}
