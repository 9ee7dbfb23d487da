package gridborne.portal.security;

import gridborne.tenants.database.Changes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * That since a moment nothing has changed of what a utility's pages show, as the database has said
 * when it was asked about the session of this request.
 */
public record Unchanged(Changes.Moment since) {

    void note(HttpServletRequest request) {
        request.setAttribute(Unchanged.class.getName(), this);
    }

    public static Optional<Unchanged> in(HttpServletRequest request) {
        return Optional.ofNullable((Unchanged) request.getAttribute(Unchanged.class.getName()));
    }
}
