package gridborne.portal.rest;

import gridborne.agreement.AgreementId;
import gridborne.agreement.DocumentHash;
import gridborne.energy.Hour;
import gridborne.portal.boundary.Agree;
import gridborne.portal.boundary.AgreementPaper;
import gridborne.portal.boundary.AgreementResult;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.agreements.AgreementFilter;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Agreements, from the proposal to their end (S8.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/agreements")
public class AgreementsResource {

    private static final int MOST = 200;
    private static final long HOURS_A_DAY = 24;
    private static final int LONGEST_VIEW_DAYS = 3_660;

    @Inject
    private Agree agree;

    @Inject
    private ReadAgreements agreements;

    @GET
    @Call(does = "The latest 200 agreements.", by = "ADMIN or AUDITOR",
            answers = AgreementAnswer.class, asList = true)
    public List<AgreementAnswer> latest() {
        return agreements.page(AgreementFilter.ALL, 0, MOST).stream().map(AgreementAnswer::of)
                .toList();
    }

    @GET
    @Path("mine")
    @Call(does = "The agreements that one is party to, the latest first.", by = "anybody signed in",
            answers = AgreementAnswer.class, asList = true)
    public List<AgreementAnswer> mine() {
        return agreements.own().stream().map(AgreementAnswer::of).toList();
    }

    @GET
    @Path("ending")
    @Call(does = "Agreements that end within so many days, the next first; at most 100.",
            by = "ADMIN or AUDITOR", answers = ConcludedAnswer.class, asList = true)
    public List<ConcludedAnswer> ending(@QueryParam("days") @DefaultValue("30") int days) {
        if (days < 1 || days > LONGEST_VIEW_DAYS) {
            throw ProblemException.malformed("'days' is from 1 to " + LONGEST_VIEW_DAYS + ".");
        }
        return agreements.ending(days * HOURS_A_DAY).stream().map(ConcludedAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Call(does = "One agreement, with what its parties sign.", by = "its parties, ADMIN or AUDITOR",
            answers = AgreementAnswer.class)
    public AgreementAnswer one(@PathParam("id") String id) {
        return AgreementAnswer.of(paper(parsed(id)));
    }

    @POST
    @Idempotent
    @AskedFirst(Role.ADMIN)
    @Call(does = "Proposes an agreement; nobody has signed it yet.", by = "ADMIN",
            answers = AgreementAnswer.class, status = 201)
    public Response propose(AgreementBody body) {
        return answer(201, agree.propose(body.kind(), ActorId.parse(body.actor()),
                ActorId.parse(body.partner()), new DocumentHash(body.document()),
                body.from().map(Hour::of), body.until().map(Hour::of)));
    }

    @POST
    @Path("{id}/signatures")
    @Idempotent
    @AskedFirst
    @Call(does = "Signs for a party, with its key kept here or with what its wallet signed. After"
            + " the second signature it goes to the chain.", by = "the party; ADMIN for those"
            + " without a person here", answers = AgreementAnswer.class)
    public Response sign(@PathParam("id") String id, SignatureBody body) {
        return answer(200, agree.sign(parsed(id), ActorId.parse(body.party()), body.brought()));
    }

    @POST
    @Path("{id}/revocation")
    @Idempotent
    @AskedFirst
    @Call(does = "Ends it from the next hour on; before it is concluded, takes the signature back.",
            by = "either party; ADMIN for those without a person here",
            answers = AgreementAnswer.class)
    public Response revoke(@PathParam("id") String id, SignatureBody body) {
        AgreementId agreement = parsed(id);
        Hour from = body.fromHour().orElseGet(() -> paper(agreement).now().next());
        return answer(200, agree.revoke(agreement, ActorId.parse(body.party()), from,
                body.brought()));
    }

    private Response answer(int status, AgreementResult result) {
        if (result instanceof AgreementResult.Done done) {
            return Response.status(status).entity(AgreementAnswer.of(
                    paper(done.agreement().id()))).build();
        }
        throw AgreementRefusals.of(result);
    }

    private AgreementPaper paper(AgreementId id) {
        return agreements.one(id).orElseThrow(AgreementRefusals::absent);
    }

    private static AgreementId parsed(String id) {
        return Optional.of(id).filter(text -> text.matches("[0-9a-f]{64}")).map(AgreementId::new)
                .orElseThrow(AgreementRefusals::absent);
    }
}
