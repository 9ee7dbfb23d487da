package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.AddMeter;
import gridborne.portal.boundary.ChangeMeter;
import gridborne.portal.boundary.ChangeMeterResult.Changed;
import gridborne.portal.boundary.ChangeMeterResult;
import gridborne.portal.boundary.FundMeter;
import gridborne.portal.boundary.IssueMeterKey;
import gridborne.portal.boundary.MeterOverview;
import gridborne.portal.boundary.ReadMeters;
import gridborne.portal.boundary.RecordReading;
import gridborne.portal.boundary.RecordReadingResult.Taken;
import gridborne.portal.boundary.RecordReadingResult;
import gridborne.portal.boundary.ReplaceDevice;
import gridborne.portal.boundary.RetireMeter;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private ChangeMeter change;

    @Inject
    private ReplaceDevice replace;

    @Inject
    private RetireMeter retire;

    @Inject
    private FundMeter fund;

    @Inject
    private RecordReading record;

    @Inject
    private IssueMeterKey key;

    @GET
    @Call(does = "The meters in the order of their numbers, at most 1000 or as 'limit' says; with"
            + " 'after' those after the meter of that number. With silent=true, for admins and"
            + " auditors, those that stopped to report.", answers = MeterAnswer.class,
            asList = true)
    public List<MeterAnswer> all(@QueryParam("silent") @DefaultValue("false") String silent,
                                 @QueryParam("after")
                                 @DefaultValue(PartOfMeters.FROM_THE_FIRST) String after,
                                 @QueryParam("limit")
                                 @DefaultValue(PartOfMeters.MOST) String limit) {
        PartOfMeters part = PartOfMeters.of(after, limit);
        List<MeterOverview> found = flag(silent) ? meters.silent()
                : meters.from(part.from(), part.most());
        return found.stream().limit(part.most()).map(MeterAnswer::of).toList();
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
                .orElseThrow(() -> nobody(body.owner()));
        if (result instanceof Added added) {
            return Response.status(201).entity(MeterAnswer.of(new MeterOverview(added.meter(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                    .build();
        }
        throw result instanceof AddMeterResult.CodeTaken
                ? ProblemException.conflict("There is a meter " + body.code()
                        + " already. Choose another code.")
                : nobody(body.owner());
    }

    @PATCH
    @Path("{code}")
    @Idempotent
    @Call(does = "Changes name, place, connection power or owner; what is left out stays.",
            by = "ADMIN", answers = ChangedMeterAnswer.class)
    public Response change(@PathParam("code") String code, MeterChangeBody body) {
        ChangeMeterResult result = change.change(parsed(code), body.owner(), body::ownedBy);
        if (result instanceof Changed changed) {
            return Response.ok(ChangedMeterAnswer.of(changed)).build();
        }
        if (result instanceof ChangeMeterResult.Retired) {
            throw ProblemException.refused("Meter " + code + " is retired; its owner stays.");
        }
        throw result instanceof ChangeMeterResult.NoSuchOwner nobody ? nobody(nobody.owner())
                : unknown(code);
    }

    @POST
    @Path("{code}/replacement")
    @Idempotent
    @Call(does = "Records another device at the same metering point: what the old one showed at"
            + " last still counts.", by = "ADMIN", answers = OperationRef.class, status = 202)
    public Response replace(@PathParam("code") String code, ReplacementBody body) {
        MeterCode meter = parsed(code);
        return MeterWork.answer(meter,
                replace.replace(meter, body.finalRegisterWh(), body.startRegisterWh()));
    }

    @POST
    @Path("{code}/retirement")
    @Idempotent
    @Call(does = "Takes a meter out of service; its coins return to its owner.", by = "ADMIN",
            answers = OperationRef.class, status = 202)
    public Response retire(@PathParam("code") String code) {
        MeterCode meter = parsed(code);
        return MeterWork.answer(meter, retire.retire(meter));
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

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw ProblemException.malformed("'silent' is true or false.");
    }

    private static ProblemException nobody(AccountRef owner) {
        return ProblemException.refused("There is nobody here for whom " + owner
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
