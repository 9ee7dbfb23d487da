package gridborne.portal.page;

import gridborne.pool.PoolCode;
import gridborne.portal.document.OwnStationery;
import gridborne.portal.document.Stationery;
import gridborne.portal.view.Poster;
import gridborne.portal.view.PoolView;
import gridborne.portal.view.ReadPoolViews;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /p/{code}}: a pool for everybody, and its posters. */
@WebServlet("/p/*")
public class PublicPool extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern POSTER = Pattern.compile(
            "/([a-z0-9-]+)/(" + PosterFile.NAMES + ")");

    @Inject
    private transient OwnStationery stationery;

    @Inject
    private transient ReadPoolViews pools;

    @Inject
    private transient TenantHosts hosts;

    @Inject
    private transient Words words;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher poster = POSTER.matcher(path);
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (poster.matches()) {
            send(poster.group(1), PosterFile.named(poster.group(2)), response);
        } else {
            request.setAttribute(View.ABOUT, path.substring(1));
            View.POOL.show(request, response);
        }
    }

    /** Nobody is asked to give to a pool that is closed. */
    private void send(String code, PosterFile file, HttpServletResponse response)
            throws IOException {
        Optional<PoolView> pool = current.isPlatform() ? Optional.empty()
                : known(code).flatMap(pools::byCode).filter(PoolView::isOpen);
        if (pool.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Stationery paper = stationery.now();
            file.send(Poster.of(pool.get(), hosts.urlOf(current.tenant()) + "/p/" + code,
                    paper.utility(), paper.accent().toString(), words), paper, words, response);
        }
    }

    private static Optional<PoolCode> known(String code) {
        try {
            return Optional.of(new PoolCode(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
