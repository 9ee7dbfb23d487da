package gridborne.portal.rest;

import gridborne.portal.boundary.ReadAudit;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.audit.AuditFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who changed what, when (S10.5). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/audit")
public class AuditResource {

    private static final int MOST = 200;

    @Inject
    private ReadAudit audit;

    @GET
    @Call(does = "The audit log, latest first, at most 200; those before a number with 'before',"
            + " those with a part of a text with 'text', those of a time with 'from' and 'to'"
            + " (moments, the latter no longer in it).", by = "ADMIN or AUDITOR",
            answers = AuditEntryAnswer.class, asList = true)
    public List<AuditEntryAnswer> entries(@QueryParam("before") String before,
                                          @QueryParam("text") String text,
                                          @QueryParam("from") String from,
                                          @QueryParam("to") String to) {
        AuditFilter filter = new AuditFilter(Optional.ofNullable(text).orElse(""),
                moment("from", from), moment("to", to));
        return audit.before(number(before), filter, MOST).stream().map(AuditEntryAnswer::of)
                .toList();
    }

    private static Optional<Instant> moment(String name, String asked) {
        try {
            return Optional.ofNullable(asked).map(Instant::parse);
        } catch (DateTimeException noMoment) {
            throw ProblemException.malformed("'" + name + "' is a moment such as"
                    + " 2026-11-20T17:00:00Z, not '" + asked + "'.");
        }
    }

    private static long number(String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        if (!before.matches("[0-9]{1,18}")) {
            throw ProblemException.malformed("'before' is the number of an entry, such as 17.");
        }
        return Long.parseLong(before);
    }
}
