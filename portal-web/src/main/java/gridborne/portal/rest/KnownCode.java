package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.portal.rest.problem.ProblemException;
import java.util.Optional;

/** A meter's code in a path: one that cannot be a code is as unknown as one that nobody has. */
final class KnownCode {

    private KnownCode() {
    }

    static Optional<MeterCode> parse(String code) {
        try {
            return Optional.of(MeterCode.parse(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound("There is no meter " + code
                + " here. Check the code on its sticker.");
    }
}
