package gridborne.portal.desk;

import gridborne.portal.view.Sentence;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes forms of the desk from those who may change something. What is not accepted shows the page
 * again with the reason; what is leads on, so that a reload repeats nothing.
 */
abstract class DeskForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient Desk desk;

    /** Where to go on; nothing, if the page itself is the answer. Unaccepted says why not. */
    abstract Optional<String> take(HttpServletRequest request)
            throws ServletException, IOException;

    /** Has the page say why. */
    abstract void refuse(Sentence why);

    /** The page with the form. */
    abstract String page(HttpServletRequest request);

    /** What was typed in a field, without the blanks around it. */
    static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    /** Goes on where there is none. */
    static void stopAt(Optional<Sentence> problem) {
        if (problem.isPresent()) {
            throw new Unaccepted(problem.get());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!desk.isMayChange()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            Optional<String> next = take(request);
            if (next.isPresent()) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", next.get());
                return;
            }
        } catch (Unaccepted refused) {
            response.setStatus(NOT_ACCEPTED);
            refuse(refused.why());
        }
        request.getRequestDispatcher(page(request)).forward(request, response);
    }
}
