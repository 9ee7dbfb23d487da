package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The pages for everybody, under addresses that say what they are about. */
@WebServlet({"", "/how-it-works", "/accessibility", "/transactions/*", "/blocks/*", "/hours/*",
    "/days/*", "/m/*", "/check-document"})
public class PublicPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, View> VIEWS = Map.of("", View.START,
            "/how-it-works", View.HOW_IT_WORKS, "/transactions", View.TRANSACTION,
            "/blocks", View.BLOCK, "/hours", View.HOUR, "/m", View.METER,
            "/days", View.DAY, "/check-document", View.CHECK_DOCUMENT,
            "/accessibility", View.ACCESSIBILITY);

    @Inject
    private transient OneReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() != null) {
            request.setAttribute(View.ABOUT, request.getPathInfo().substring(1));
        }
        View view = VIEWS.get(request.getServletPath());
        if (view == View.START) {
            reading.of(() -> view.show(request, response));
        } else {
            view.show(request, response);
        }
    }
}
