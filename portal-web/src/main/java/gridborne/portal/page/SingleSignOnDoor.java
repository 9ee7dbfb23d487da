package gridborne.portal.page;

import gridborne.portal.boundary.RecogniseIdentity;
import gridborne.portal.oidc.OidcSettings;
import gridborne.portal.oidc.SingleSignOn;
import gridborne.portal.oidc.SingleSignOn.Arrival;
import gridborne.portal.oidc.SingleSignOn.Departure;
import gridborne.portal.security.SignInBoundary;
import gridborne.tenants.people.Identities.Identity;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** To the provider of single sign-on, and back from it. Without one there is no such door. */
@WebServlet({"/sign-in/sso", "/sign-in/sso/back"})
public class SingleSignOnDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DEPARTURE = "/sign-in/sso";
    private static final String COOKIE = "gridborne-sso";
    private static final LocalPath FAILED = new LocalPath("/sign-in?sso=failed");
    private static final LocalPath UNKNOWN = new LocalPath("/sign-in?sso=unknown");

    @Inject
    private transient OidcSettings settings;

    @Inject
    private transient SingleSignOn signOn;

    @Inject
    private transient RecogniseIdentity people;

    @Inject
    private transient SignInBoundary sessions;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient TenantHosts hosts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!settings.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(DEPARTURE)) {
            depart(request, response);
        } else {
            arrive(request, response);
        }
    }

    private void depart(HttpServletRequest request, HttpServletResponse response) {
        Optional<Departure> departure = signOn.depart(back(), Typed.in(request, "to"));
        if (departure.isEmpty()) {
            SeeOther.to(response, FAILED);
            return;
        }
        response.addCookie(cookie(departure.get().cookie(),
                (int) SingleSignOn.PATIENCE.toSeconds()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", departure.get().address());
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response) {
        Optional<Arrival> arrival = signOn.arrive(cookie(request), Typed.in(request, "state"),
                Typed.in(request, "code"), back());
        response.addCookie(cookie("", 0));
        Optional<Person> person = arrival.flatMap(came -> people.recognise(
                new Identity(came.issuer(), came.subject()), came.mail()));
        person.ifPresent(sessions::begin);
        if (arrival.isEmpty() || person.isEmpty()) {
            SeeOther.to(response, arrival.isEmpty() ? FAILED : UNKNOWN);
        } else {
            String to = arrival.get().to();
            SeeOther.to(response, to.isEmpty() ? new LocalPath("/home") : LocalPath.of(to));
        }
    }

    private String back() {
        return (current.isPlatform() ? hosts.platformUrl() : hosts.urlOf(current.tenant()))
                + "/sign-in/sso/back";
    }

    private Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(DEPARTURE);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(!hosts.plainLocal());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String cookie(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
                .findFirst().orElse("");
    }
}
