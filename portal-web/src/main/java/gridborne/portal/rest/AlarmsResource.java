package gridborne.portal.rest;

import gridborne.portal.boundary.ReadAlarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the utility's staff has to look at. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/alarms")
public class AlarmsResource {

    @Inject
    private ReadAlarms alarms;

    @GET
    @Call(does = "The last hundred alarms, standing or over, the latest first.",
            by = "ADMIN or AUDITOR", answers = AlarmAnswer.class, asList = true)
    public List<AlarmAnswer> all() {
        return alarms.forStaff().stream().map(AlarmAnswer::of).toList();
    }
}
