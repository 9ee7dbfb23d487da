package gridborne.portal.rest;

import gridborne.portal.boundary.IssueToken;
import gridborne.portal.boundary.IssueTokenResult.Issued;
import gridborne.portal.boundary.IssueTokenResult.TooManyAttempts;
import gridborne.portal.boundary.IssueTokenResult;
import gridborne.portal.boundary.RevokeToken;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.people.IssuedToken;
import gridborne.tenants.people.TokenId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tokens, at every host: an operator's at the base host, everybody else's at their utility's. */
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/tokens")
public class TokensResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}"
            + "-[0-9a-fA-F]{12}");

    @Inject
    private IssueToken issue;

    @Inject
    private RevokeToken revoke;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Makes a token: one's own by login and password, a gateway's as an admin.",
            by = "everybody by login and password; ADMIN for a gateway's",
            answers = TokenAnswer.class, status = 201)
    public Response issue(TokenBody body) {
        IssuedToken token = body.forGateway() ? issue.toGateway(body.tokenName())
                : issued(issue.toPerson(body.login().orElseThrow(),
                        body.password().orElseThrow(), body.tokenName()));
        return Response.status(201).entity(TokenAnswer.of(token)).build();
    }

    private static IssuedToken issued(IssueTokenResult result) {
        if (result instanceof Issued issued) {
            return issued.token();
        }
        if (result instanceof TooManyAttempts tooMany) {
            throw ProblemException.tooMany(tooMany.retryAfter());
        }
        throw new ProblemException(ProblemKind.NOT_SIGNED_IN,
                "Login and password do not belong together here. People belong to one utility.");
    }

    @DELETE
    @Path("{id}")
    @Call(does = "Revokes a token.", by = "its person; ADMIN for a gateway's or a meter's",
            answers = Void.class, status = 204)
    public Response revoke(@PathParam("id") String id) {
        if (!ID.matcher(id).matches() || !revoke.revoke(new TokenId(UUID.fromString(id)))) {
            throw ProblemException.notFound("There is no token " + id + " of yours here.");
        }
        return Response.noContent().build();
    }
}
