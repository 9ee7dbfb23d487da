package gridborne.portal.rest;

import gridborne.portal.http.Problems;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses a Content-Type or Accept that names no type. JAX-RS would answer it with a page of the
 * server's, before any of our mappers is asked.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "[\\w!#$%&'*+.^`|~-]+";
    private static final Pattern TYPE = Pattern.compile(
            "\\s*" + NAME + "/" + NAME + "\\s*(;[^\\p{Cntrl}]*)?");
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*(?!(0(\\.\\d{0,3})?"
            + "|1(\\.0{0,3})?)\\s*(;|$))");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (isType(request.getContentType()) && areTypes(request.getHeader("Accept"))) {
            chain.doFilter(request, response);
        } else {
            Problems.write(response, Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The header"
                    + " Content-Type or Accept cannot be read. Send application/json in both."));
        }
    }

    private static boolean isType(String header) {
        return header == null || TYPE.matcher(header).matches();
    }

    private static boolean areTypes(String header) {
        if (header == null) {
            return true;
        }
        for (String type : header.split(",")) {
            if (!isType(type) || QUALITY.matcher(type).find()) {
                return false;
            }
        }
        return true;
    }
}
