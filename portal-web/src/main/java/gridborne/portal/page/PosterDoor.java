package gridborne.portal.page;

import gridborne.portal.document.OwnStationery;
import gridborne.portal.document.Stationery;
import gridborne.portal.view.Poster;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /m/{code}/poster.svg}, {@code /m/{code}/poster.pdf} and the picture of a shared link. A
 * filter, since a servlet's pattern cannot end in the middle.
 */
@WebFilter(urlPatterns = "/m/*", asyncSupported = true)
public class PosterDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATHS = Pattern.compile(
            "/m/([A-Za-z0-9-]{1,32})/(" + PosterFile.NAMES + ")");

    @Inject
    private transient OwnStationery stationery;

    @Inject
    private transient MeterPage page;

    @Inject
    private transient Words words;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        Matcher asked = PATHS.matcher(request.getRequestURI());
        if (!asked.matches()) {
            chain.doFilter(request, response);
        } else if (current.isPlatform() || !page.find(asked.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Stationery paper = stationery.now();
            PosterFile.named(asked.group(2)).send(Poster.of(page.getView(), page.getStory(),
                    paper.utility(), paper.accent().toString(), words), paper, words, response);
        }
    }
}
