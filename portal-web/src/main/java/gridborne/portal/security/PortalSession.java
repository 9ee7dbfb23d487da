package gridborne.portal.security;

import gridborne.grid.TenantId;
import gridborne.tenants.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** Who signed in, and where: kept in the session as plain values, so that nodes can share it. */
record PortalSession(TenantId tenant, PersonId person, long era) {

    private static final String TENANT = "gridborne.tenant";
    private static final String PERSON = "gridborne.person";
    private static final String ERA = "gridborne.era";

    static Optional<PortalSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(ERA) == null) {
            return Optional.empty();
        }
        return Optional.of(new PortalSession(new TenantId((Long) session.getAttribute(TENANT)),
                new PersonId((UUID) session.getAttribute(PERSON)),
                (Long) session.getAttribute(ERA)));
    }

    /** Signs in with a session of its own id: one that was known before is worth nothing now. */
    void begin(HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(TENANT, tenant.value());
        session.setAttribute(PERSON, person.value());
        session.setAttribute(ERA, era);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
