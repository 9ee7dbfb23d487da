package gridborne.portal.security;

import gridborne.portal.http.Paths;
import gridborne.portal.http.Problems;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses changes that another site makes a browser ask for. Utilities are neighbours under one
 * domain, so the cookie's SameSite does not keep them apart: the origin has to be our very own.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (HARMLESS.contains(request.getMethod()) || Caller.of(request).byToken()
                || origin(request).isOurs()) {
            chain.doFilter(request, response);
        } else if (Paths.ofRest(request)) {
            Problems.write(response, Problem.of(ProblemKind.NOT_ALLOWED,
                    "This request comes from another site. Send a token instead of a cookie."));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static RequestOrigin origin(HttpServletRequest request) {
        return new RequestOrigin(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Host"));
    }
}
