package gridborne.portal.rest;

import gridborne.portal.boundary.EraseResult;
import gridborne.portal.boundary.EraseResult.CoinsLeft;
import gridborne.portal.boundary.EraseResult.Erased;
import gridborne.portal.boundary.EraseResult.Hindered;
import gridborne.portal.boundary.EraseResult.TooManyAttempts;
import gridborne.portal.boundary.EraseResult.WrongPassword;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.privacy.Obstacle;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/** What came of the wish to be forgotten, for programs. */
final class Erasures {

    private Erasures() {
    }

    static Response answer(EraseResult result) {
        if (result instanceof Erased) {
            return Response.noContent().build();
        }
        if (result instanceof Hindered hindered) {
            throw ProblemException.conflict("This comes first: " + hindered.obstacles().stream()
                    .map(Erasures::words).collect(Collectors.joining("; ")) + ".");
        }
        if (result instanceof CoinsLeft left) {
            throw ProblemException.conflict("There are still " + left.coins() + ". Spend them, cash"
                    + " them out, or send \"give_up_coins\": true to leave them to the utility.");
        }
        if (result instanceof TooManyAttempts waiting) {
            throw ProblemException.tooMany(waiting.retryAfter());
        }
        throw result instanceof WrongPassword
                ? ProblemException.refused("The password is not right.")
                : ProblemException.notFound("There is no such person here.");
    }

    private static String words(Obstacle obstacle) {
        return obstacle.kind() + " (" + obstacle.which() + ")";
    }
}
