package gridborne.portal.http;

import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * At a suspended utility forms change nothing. People may still sign in and out, read in their
 * language and choose a password; lists are filtered by forms, too. What Stripe says is kept, and
 * the interface has a filter of its own.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ClosedForNow extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final List<String> STILL_OPEN = List.of("/api/", "/webhooks/", "/sign-in",
            "/sign-out", "/language", "/link/", "/forgot", "/jakarta.faces.resource/");

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (request.getMethod().equals("POST") && changes(request.getRequestURI())
                && isSuspended()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/WEB-INF/errors/suspended.xhtml")
                    .forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(String path) {
        return !path.endsWith(".xhtml") && STILL_OPEN.stream().noneMatch(path::startsWith);
    }

    private boolean isSuspended() {
        return current.present() && !current.isPlatform()
                && current.tenant().state() == TenantState.SUSPENDED;
    }
}
