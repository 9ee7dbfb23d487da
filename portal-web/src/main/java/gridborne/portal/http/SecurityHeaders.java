package gridborne.portal.http;

import gridborne.portal.security.Caller;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Tells the browser what our pages never do, so that it refuses when somebody makes them; and not
 * to keep them, unless a later filter says otherwise.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    /** Styles may stand in attributes, which PrimeFaces needs; scripts nowhere but in files. */
    private static final String REST_OF_POLICY = "; default-src 'self'; style-src 'self';"
            + " style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' ";

    @Inject
    private transient TenantHosts hosts;

    @Inject
    private transient CheckoutOrigin checkout;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        String rest = REST_OF_POLICY + checkout.value();
        response.setHeader(POLICY, SCRIPTS + rest);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": with that a browser sends no origin with our own forms either.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!hosts.plainLocal()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", mayBeKept(request));
        chain.doFilter(request, new OnePolicy(response, rest));
    }

    /** After somebody has signed out, the button "back" shows nothing of theirs. */
    private static String mayBeKept(HttpServletRequest request) {
        return Caller.of(request) instanceof Caller.Guest ? "no-cache" : "no-store";
    }

    /**
     * PrimeFaces adds a policy of its own, {@code script-src} with a nonce. Two policies would both
     * hold, and ours would refuse the nonce: so its part replaces ours.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final String rest;

        OnePolicy(HttpServletResponse response, String rest) {
            super(response);
            this.rest = rest;
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(POLICY, withoutEnd(value) + rest);
            } else {
                super.addHeader(name, value);
            }
        }

        private static String withoutEnd(String directive) {
            return directive.strip().replaceFirst(";$", "");
        }
    }
}
