package gridborne.portal.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Styles, scripts and fonts are kept for good where the address names their content. */
@WebFilter("/assets/*")
public class AssetCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        response.setHeader("Cache-Control",
                request.getParameter("v") == null ? FOR_AN_HOUR : FOR_GOOD);
        chain.doFilter(request, response);
    }
}
