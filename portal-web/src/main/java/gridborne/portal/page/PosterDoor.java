package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.portal.document.PosterPdf;
import gridborne.portal.document.PosterSvg;
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
            "/m/([A-Za-z0-9-]{1,32})/(poster\\.svg|poster\\.pdf|picture\\.svg)");

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
            send(asked.group(2), Poster.of(page.getView(), page.getStory(),
                    current.tenant().name(), words), response);
        }
    }

    private void send(String file, Poster poster, HttpServletResponse response)
            throws IOException {
        byte[] bytes;
        if (file.endsWith(".pdf")) {
            response.setContentType("application/pdf");
            bytes = new PosterPdf(words).of(poster);
        } else {
            response.setContentType("image/svg+xml;charset=UTF-8");
            bytes = (file.startsWith("poster") ? PosterSvg.of(poster)
                    : PosterSvg.picture(poster)).getBytes(UTF_8);
        }
        response.setHeader("Content-Disposition", "inline; filename=\""
                + poster.address().substring(poster.address().lastIndexOf('/') + 1) + "-" + file
                + "\"");
        response.getOutputStream().write(bytes);
    }
}
