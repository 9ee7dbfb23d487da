package gridborne.portal.rest;

import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import gridborne.portal.boundary.ReadOperation;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was given to the chain. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/operations")
public class OperationsResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private ReadOperation operation;

    @GET
    @Path("{id}")
    @Call(does = "How far an operation has come.", by = "who asked for it, ADMIN or AUDITOR",
            answers = OperationAnswer.class)
    public OperationAnswer byId(@PathParam("id") String id) {
        Optional<JournalEntry> entry = NUMBER.matcher(id).matches()
                ? operation.byNumber(new SequenceNumber(Long.parseLong(id))) : Optional.empty();
        return entry.map(OperationAnswer::of).orElseThrow(() ->
                ProblemException.notFound("There is no operation " + id + " of yours here."));
    }
}
