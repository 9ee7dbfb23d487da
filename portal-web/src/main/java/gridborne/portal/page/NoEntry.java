package gridborne.portal.page;

import gridborne.portal.boundary.NotAllowed;
import gridborne.portal.boundary.NotSignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a boundary does not allow is no failure of the portal: guests are led to the sign-in, others
 * are told that it is not theirs to do, whichever form they have sent.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class NoEntry extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (NotSignedIn guest) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        } catch (NotAllowed other) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
