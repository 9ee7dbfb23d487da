package gridborne.portal.security;

import java.net.URI;
import java.util.Set;

/**
 * Where a request comes from, as the browser says. Every browser of today sends at least one of
 * the two headers with a request that changes something; who sends neither is no browser, and has
 * no cookie that it does not know of.
 */
record RequestOrigin(String origin, String fetchSite, String host) {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    boolean isOurs() {
        return originIsOurs() && (fetchSite == null || OWN_SITES.contains(fetchSite));
    }

    private boolean originIsOurs() {
        return origin == null || host != null && host.equalsIgnoreCase(authority());
    }

    /** Without the scheme: behind a TLS proxy we do not see it, and the cookie is Secure anyway. */
    private String authority() {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException noOrigin) {
            return null;
        }
    }
}
