package gridborne.portal.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Styles and scripts are kept for good where the address names their content. Fonts are named by
 * the style sheet, which cannot: a changed font gets a new name.
 */
@WebFilter("/assets/*")
public class AssetCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FONTS = "/assets/fonts/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        boolean forGood = request.getParameter("v") != null
                || request.getServletPath().startsWith(FONTS);
        response.setHeader("Cache-Control", forGood ? FOR_GOOD : FOR_AN_HOUR);
        chain.doFilter(request, response);
    }
}
