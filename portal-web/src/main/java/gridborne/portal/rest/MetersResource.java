package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.AddMeter;
import gridborne.portal.boundary.FundMeter;
import gridborne.portal.boundary.IssueMeterKey;
import gridborne.portal.boundary.MeterOverview;
import gridborne.portal.boundary.ReadMeters;
import gridborne.portal.boundary.RecordReading;
import gridborne.portal.boundary.RecordReadingResult.Taken;
import gridborne.portal.boundary.RecordReadingResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.portal.rest.problem.Problems;
import gridborne.tenants.meters.AddMeterResult.Added;
import gridborne.tenants.meters.AddMeterResult;
import gridborne.tenants.readings.ReadingDecision.UnknownMeter;
import gridborne.tenants.readings.ReadingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The meters of a utility. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters")
public class MetersResource {

    @Inject
    private ReadMeters meters;

    @Inject
    private AddMeter add;

    @Inject
    private FundMeter fund;

    @Inject
    private RecordReading record;

    @Inject
    private IssueMeterKey key;

    @GET
    @Call(does = "All meters.", answers = MeterAnswer.class, asList = true)
    public List<MeterAnswer> all() {
        return meters.all().stream().map(MeterAnswer::of).toList();
    }

    @GET
    @Path("{code}")
    @Call(does = "One meter.", answers = MeterAnswer.class)
    public MeterAnswer byCode(@PathParam("code") String code) {
        return MeterAnswer.of(known(code));
    }

    @POST
    @Idempotent
    @Call(does = "Registers a meter and adds it to the book.", by = "ADMIN",
            answers = MeterAnswer.class, status = 201)
    public Response add(MeterBody body) {
        AddMeterResult result = add.add(body.owner(), body::ownedBy)
                .orElseThrow(() -> nobody(body));
        if (result instanceof Added added) {
            return Response.status(201).entity(MeterAnswer.of(new MeterOverview(added.meter(),
                    Optional.empty(), Optional.empty(), Optional.empty()))).build();
        }
        throw result instanceof AddMeterResult.CodeTaken
                ? ProblemException.conflict("There is a meter " + body.code()
                        + " already. Choose another code.")
                : nobody(body);
    }

    @POST
    @Path("{code}/fund")
    @Idempotent
    @Call(does = "Funds a meter from one's own account.", by = "RESIDENT, PRODUCER or TREASURER",
            answers = OperationRef.class, status = 202)
    public Response fund(@PathParam("code") String code, FundBody body) {
        return Spending.answer(fund.fund(parsed(code), body.coins()));
    }

    @POST
    @Path("{code}/keys")
    @Idempotent
    @Call(does = "Makes a key with which a meter delivers its own readings; shown once. The one"
            + " before ends when the new one is first used, or when its token is revoked.",
            by = "ADMIN", answers = TokenAnswer.class, status = 201)
    public Response issueKey(@PathParam("code") String code) {
        return Response.status(201).entity(TokenAnswer.of(key.issue(parsed(code))
                .orElseThrow(() -> unknown(code)))).build();
    }

    @POST
    @Path("{code}/readings")
    @Idempotent
    @Call(does = "Takes a reading; answers whether the connection stays open, and why.",
            by = "a gateway's token or the meter's own key", answers = ReadingAnswer.class)
    public Response record(@PathParam("code") String code, ReadingBody body) {
        MeterCode meter = parsed(code);
        RecordReadingResult result = body.registerWh()
                .map(shown -> record.register(meter, shown, body.at()))
                .orElseGet(() -> record.energy(meter, body.hour().orElseThrow(),
                        body.energyWh().orElseThrow()));
        return result instanceof Taken taken ? Response.ok(ReadingAnswer.of(taken)).build()
                : refused(((RecordReadingResult.Refused) result).decision());
    }

    /** Returned, not thrown: the refused reading is kept, with the rule that refused it (S4.5). */
    private static Response refused(ReadingDecision.Refused decision) {
        ProblemKind kind = decision instanceof UnknownMeter ? ProblemKind.NOT_FOUND
                : ProblemKind.REFUSED;
        return Problems.response(Problem.of(kind, decision.sentence()));
    }

    private static ProblemException nobody(MeterBody body) {
        return ProblemException.refused("There is nobody here for whom " + body.owner()
                + " stands, or they hold no coins. A meter belongs to an account: name a person"
                + " with one, or 0 for the utility's own.");
    }

    private MeterOverview known(String code) {
        return meters.byCode(parsed(code)).orElseThrow(() -> unknown(code));
    }

    private static MeterCode parsed(String code) {
        try {
            return MeterCode.parse(code);
        } catch (IllegalArgumentException noCode) {
            throw unknown(code);
        }
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("There is no meter " + code
                + " here. Check the code on its sticker.");
    }
}
