package gridborne.portal.rest;

import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolResult;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.view.Words;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is answered where something was asked for in a pool. */
final class PoolAnswers {

    private static final Words ENGLISH = new Words(Locale.ENGLISH, ZoneOffset.UTC);

    private PoolAnswers() {
    }

    static Response answer(String code, Optional<PoolResult> result) {
        return answer(code, result.orElseThrow(() -> unknown(code)));
    }

    static Response answer(String code, PoolResult result) {
        if (result instanceof PoolResult.OnItsWay sent) {
            return accepted(new PoolRef(code, Optional.of(sent.operation()), Optional.empty(),
                    Optional.empty()));
        }
        if (result instanceof PoolResult.Proposed proposed) {
            return accepted(new PoolRef(code, Optional.empty(), Optional.of(proposed.id()),
                    Optional.empty()));
        }
        if (result instanceof PoolResult.Invited invited) {
            return Response.status(201).entity(new PoolRef(code, Optional.empty(),
                    Optional.empty(), Optional.of(invited.link()))).build();
        }
        if (result instanceof PoolResult.Refused refused) {
            throw ProblemException.refused(ENGLISH.say(refused.rule().key(),
                    refused.values().toArray()));
        }
        return Response.ok(new PoolRef(((PoolResult.Done) result).pool().code().value(),
                Optional.empty(), Optional.empty(), Optional.empty())).build();
    }

    private static Response accepted(PoolRef ref) {
        return Response.status(202).entity(ref).build();
    }

    /** What cannot be a code is as unknown as one that nobody has. */
    static PoolCode code(String code) {
        try {
            return new PoolCode(code);
        } catch (IllegalArgumentException noCode) {
            throw unknown(code);
        }
    }

    /** A year of four digits; others have no pool. */
    static int year(String year) {
        if (!year.matches("[12]\\d{3}")) {
            throw ProblemException.notFound("There is no year " + year + " here.");
        }
        return Integer.parseInt(year);
    }

    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound("There is no " + id + " here.");
        }
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound("There is no pool " + code + " of yours here.");
    }
}
