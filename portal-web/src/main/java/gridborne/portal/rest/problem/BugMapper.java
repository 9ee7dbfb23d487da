package gridborne.portal.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What nobody expected. The answer has a number that stands in the log and nothing of the inside.
 * Two changes that got into each other's way are nobody's mistake: sent again, they work.
 */
@Provider
public class BugMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(BugMapper.class.getName());
    /** PostgreSQL: unique violation, serialisation failure, deadlock, lock not available. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01", "55P03");

    @Override
    public Response toResponse(Throwable thrown) {
        if (causes(thrown).anyMatch(BugMapper::isCollision)) {
            return Problems.builder(Problem.of(ProblemKind.UNAVAILABLE, "Somebody else changed the"
                    + " same at this moment. Nothing was done; send the request again."))
                    .header(HttpHeaders.RETRY_AFTER, 1).build();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Bug " + number, thrown);
        return Problems.response(Problem.of(ProblemKind.BUG, "This is a mistake of ours. If you"
                + " report it, name " + number + "."));
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof SQLException sql && COLLISIONS.contains(sql.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
