package gridborne.portal.page;

import gridborne.agreement.AgreementId;
import gridborne.agreement.PartySignature;
import gridborne.energy.Hour;
import gridborne.portal.boundary.Agree;
import gridborne.portal.boundary.AgreementResult;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.AgreementRefusalWords;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.agreements.Document;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /agreements}, {@code /agreements/}id and its document, for their parties and staff. */
@WebServlet({"/agreements", "/agreements/*"})
public class AgreementForms extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final Pattern PLACE = Pattern.compile("/([0-9a-f]{64})(/document)?");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient ReadAgreements agreements;

    @Inject
    private transient Agree agree;

    @Inject
    private transient AgreementPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isAllowed(request, response)) {
            return;
        }
        Matcher place = place(request);
        if (request.getPathInfo() == null) {
            View.AGREEMENTS.show(request, response);
        } else if (!place.matches() || !page.find(new AgreementId(place.group(1)))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (place.group(2) == null) {
            View.AGREEMENT.show(request, response);
        } else {
            send(agreements.document(new AgreementId(place.group(1))).orElseThrow(), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isAllowed(request, response)) {
            return;
        }
        Matcher place = place(request);
        if (!place.matches() || !page.findMine(new AgreementId(place.group(1)))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(request, response, new AgreementId(place.group(1)));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, AgreementId id)
            throws ServletException, IOException {
        AgreementResult result = act(request, id);
        if (result instanceof AgreementResult.Done) {
            SeeOther.to(response, new LocalPath("/agreements/" + id));
        } else {
            page.refuse(AgreementRefusalWords.of(result));
            response.setStatus(NOT_ACCEPTED);
            View.AGREEMENT.show(request, response);
        }
    }

    private AgreementResult act(HttpServletRequest request, AgreementId id) {
        try {
            ActorId party = ActorId.parse(Typed.in(request, "party"));
            Optional<PartySignature> brought = Optional.of(Typed.in(request, "signature"))
                    .filter(typed -> !typed.isBlank()).map(PartySignature::parse);
            return Typed.in(request, "action").equals("revoke")
                    ? agree.revoke(id, party, new Hour(Long.parseLong(Typed.in(request, "from"))),
                            brought) : agree.sign(id, party, brought);
        } catch (IllegalArgumentException unreadable) {
            return new AgreementResult.NotTheirSignature(Typed.in(request, "name"));
        }
    }

    private boolean isAllowed(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        }
        return !current.isPlatform() && caller.isSignedIn();
    }

    private static Matcher place(HttpServletRequest request) {
        return PLACE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    }

    private static void send(Document document, HttpServletResponse response) throws IOException {
        byte[] content = document.content();
        // Never shown here: whatever was uploaded must not run on our pages.
        response.setContentType("application/octet-stream");
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder
                .encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(content);
    }
}
