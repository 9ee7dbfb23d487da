package gridborne.portal.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Pages whose address ends with what they are about: {@code /transactions/0x…}, {@code /hours/…}. */
@WebServlet({"/transactions/*", "/hours/*"})
public class PathViews extends HttpServlet {

    /** The request attribute with the last part of the address. */
    public static final String ABOUT = "about";

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> VIEWS = Map.of(
            "/transactions", "/WEB-INF/pages/transaction.xhtml",
            "/hours", "/WEB-INF/pages/hour.xhtml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String rest = request.getPathInfo();
        if (rest == null || rest.length() < 2) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(ABOUT, rest.substring(1));
        request.getRequestDispatcher(VIEWS.get(request.getServletPath())).forward(request, response);
    }
}
