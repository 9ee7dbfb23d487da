package gridborne.portal.page;

import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Whoever changes something sees it on the public pages at once. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PublicChanges extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Hundreds a second; what they change is seen a second later. */
    private static final Set<String> STREAMS = Set.of("/readings", "/webhooks/stripe");

    @Inject
    private transient PublicCopies copies;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (current.present() && isChange(request)) {
                copies.changed(current.id());
            }
        }
    }

    private static boolean isChange(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && STREAMS.stream().noneMatch(request.getRequestURI()::endsWith);
    }
}
