package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.portal.boundary.TariffResult;
import gridborne.portal.boundary.TariffSettings;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.view.ReadWhatIf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What energy costs and the utility takes, from which hour on (S5.9). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/tariffs")
public class TariffsResource {

    private static final int ACCEPTED = 202;

    @Inject
    private TariffSettings tariffs;

    @Inject
    private ReadWhatIf whatIf;

    @GET
    @Call(does = "All tariffs on the chain, the latest announced first.", by = "ADMIN or AUDITOR",
            answers = TariffAnswer.class, asList = true)
    public List<TariffAnswer> all() {
        return tariffs.all().stream().map(TariffAnswer::of).toList();
    }

    @POST
    @Idempotent
    @Call(does = "Announces a tariff on the chain, for a later hour; it holds once the operation"
            + " is confirmed and its hour has come.", by = "ADMIN", status = ACCEPTED,
            answers = OperationRef.class)
    public Response announce(TariffBody body) {
        TariffResult result = tariffs.announce(body.tariff(), body.from().map(Hour::of));
        if (result instanceof TariffResult.Announced announced) {
            return Response.status(ACCEPTED).entity(new OperationRef(announced.operation()))
                    .build();
        }
        throw refusal(result);
    }

    @POST
    @Path("what-if")
    @Call(does = "What everybody would have paid and earned in the last month under a tariff that"
            + " is only asked about; 'from' plays no part, and nothing is changed.",
            by = "ADMIN or AUDITOR", answers = WhatIfAnswer.class)
    public WhatIfAnswer whatIf(TariffBody body) {
        return whatIf.of(body.tariff()).map(WhatIfAnswer::of)
                .orElseThrow(() -> ProblemException.conflict("No hour is settled yet, so there is"
                        + " nothing to replay. Ask again after the first one."));
    }

    private static ProblemException refusal(TariffResult result) {
        if (result instanceof TariffResult.TooEarly early) {
            return ProblemException.refused("A tariff begins with " + early.earliest()
                    + " or later: never in a closed or running hour, nor before one that was"
                    + " announced already.");
        }
        if (result instanceof TariffResult.TooFarAhead far) {
            return ProblemException.refused("A tariff is announced a year ahead at most: until "
                    + far.latest() + ".");
        }
        return result instanceof TariffResult.TooHigh high
                ? ProblemException.refused("A kWh costs " + high.most() + " coins at most.")
                : ProblemException.conflict("The contract is on its way to the chain. Try again"
                        + " in a few seconds.");
    }
}
