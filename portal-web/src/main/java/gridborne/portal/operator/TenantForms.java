package gridborne.portal.operator;

import gridborne.portal.boundary.DeleteUtility;
import gridborne.portal.boundary.DeletionResult;
import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.boundary.FoundUtility;
import gridborne.portal.boundary.SuspendResult;
import gridborne.portal.boundary.SuspendUtility;
import gridborne.portal.view.DayAndTime;
import gridborne.portal.view.Sentence;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What an operator does to one utility: closed, opened again, its steps taken up at once. */
@WebServlet("/operator/tenant-forms")
public class TenantForms extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient SuspendUtility suspend;

    @Inject
    private transient FoundUtility found;

    @Inject
    private transient ExportUtility exports;

    @Inject
    private transient DeleteUtility delete;

    @Inject
    private transient TenantDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Sentence> problem = taken(request);
        if (problem.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", typed(request, "form").equals("confirm")
                    ? "/operator/tenants.xhtml?gone=yes" : "/operator/tenant.xhtml?slug="
                    + typed(request, "slug") + "&done=" + typed(request, "form"));
        } else if (desk.getRow() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(NOT_ACCEPTED);
            desk.refuse(problem.get());
            request.getRequestDispatcher("/operator/tenant.xhtml").forward(request, response);
        }
    }

    private Optional<Sentence> taken(HttpServletRequest request) {
        String slug = typed(request, "slug");
        return switch (typed(request, "form")) {
            case "suspend" -> problem(suspend.suspend(slug, typed(request, "why")));
            case "resume" -> problem(suspend.resume(slug));
            case "steps" -> found.goOn(slug).isPresent() ? Optional.empty()
                    : Optional.of(Sentence.of("operator.refused.NoSuchUtility"));
            case "export" -> exports.ask(slug).isPresent() ? Optional.empty()
                    : Optional.of(Sentence.of("operator.refused.NoSuchUtility"));
            case "delete" -> told(delete.ask(slug, typed(request, "typed")));
            case "keep" -> told(delete.withdraw(slug));
            case "confirm" -> told(delete.confirm(slug, typed(request, "typed")));
            default -> Optional.of(Sentence.of("refusal.form"));
        };
    }

    private static Optional<Sentence> problem(SuspendResult result) {
        return result instanceof SuspendResult.Done ? Optional.empty()
                : Optional.of(Sentence.of("operator.refused." + result.getClass()
                        .getSimpleName()));
    }

    private static Optional<Sentence> told(DeletionResult result) {
        if (result instanceof DeletionResult.SecondPairOfEyes eyes) {
            return Optional.of(Sentence.of("operator.refused.SecondPairOfEyes",
                    new DayAndTime(eyes.aloneFrom())));
        }
        return result instanceof DeletionResult.Asked || result instanceof DeletionResult.Withdrawn
                || result instanceof DeletionResult.Gone ? Optional.empty()
                : Optional.of(Sentence.of("operator.refused." + result.getClass()
                        .getSimpleName()));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }
}
