package gridborne.portal.rest;

import gridborne.portal.boundary.LetterResult.OnItsWay;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.portal.boundary.LetterResult;
import gridborne.portal.boundary.SignUpUtility;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.founding.FoundingWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Founding a utility by oneself. */
@AtPlatform
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/sign-ups")
public class SignUpsResource {

    @Inject
    private SignUpUtility signUp;

    @Context
    private HttpServletRequest request;

    @POST
    @Call(does = "Sends a letter with a link that founds a utility, where this portal lets people"
            + " do that by themselves.", answers = Void.class, status = 202)
    public Response signUp(SignUpBody body) {
        FoundingWish wish = body.wish();
        if (!signUp.isFree(wish.utility().slug())) {
            throw ProblemException.conflict("'" + wish.utility().slug() + "' is a utility's"
                    + " already, or was one's. Choose another slug.");
        }
        LetterResult result = signUp.signUp(wish, wish.utility().locale(),
                request.getRemoteAddr());
        if (result instanceof TooManyLetters many) {
            throw ProblemException.tooMany(many.retryAfter());
        }
        if (!(result instanceof OnItsWay)) {
            throw ProblemException.refused("Nobody founds a utility here by themselves. Ask the"
                    + " operators of this portal.");
        }
        return Response.status(202).build();
    }
}
