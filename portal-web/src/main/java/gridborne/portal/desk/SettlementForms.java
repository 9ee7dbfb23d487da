package gridborne.portal.desk;

import gridborne.portal.boundary.ReviewReadings;
import gridborne.portal.boundary.RunSettlement;
import gridborne.portal.page.LocalPath;
import gridborne.portal.view.Sentence;
import gridborne.tenants.readings.ReadingId;
import gridborne.tenants.readings.ReviewResult;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The desk's words on the settlement: on a held reading, and to give a due hour to the chain. */
@WebServlet("/desk/settlement-forms")
public class SettlementForms extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SEE_OTHER = 303;
    private static final int NOT_ACCEPTED = 422;
    private static final int LONGEST = 300;
    private static final LocalPath LIST = new LocalPath("/desk/settlements.xhtml");

    @Inject
    private transient ReviewReadings readings;

    @Inject
    private transient RunSettlement settlement;

    @Inject
    private transient SettlementsDesk view;

    @Inject
    private transient Desk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!desk.isMayChange()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Sentence> problem = text(request, "form").equals("settle")
                ? settle() : review(request);
        if (problem.isEmpty()) {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", LIST.value());
        } else {
            response.setStatus(NOT_ACCEPTED);
            view.refuse(problem.get());
            request.getRequestDispatcher(LIST.value()).forward(request, response);
        }
    }

    private Optional<Sentence> settle() {
        return settlement.now().isPresent() ? Optional.empty()
                : Optional.of(Sentence.of("run.nothingDue"));
    }

    private Optional<Sentence> review(HttpServletRequest request) {
        String id = text(request, "id");
        String why = text(request, "why");
        if (!id.matches("\\d{1,18}") || why.isBlank() || why.length() > LONGEST) {
            return Optional.of(Sentence.of("held.noReason"));
        }
        ReadingId reading = new ReadingId(Long.parseLong(id));
        return problem(text(request, "word").equals("accept")
                ? readings.accept(reading, why) : readings.reject(reading, why));
    }

    private static Optional<Sentence> problem(ReviewResult result) {
        if (result instanceof ReviewResult.Decided) {
            return Optional.empty();
        }
        if (result instanceof ReviewResult.MeterRetired retired) {
            return Optional.of(Sentence.of("held.retired", retired.meter().value()));
        }
        if (result instanceof ReviewResult.NoAgreements without) {
            return Optional.of(Sentence.of("held.noAgreements", without.meter().value()));
        }
        return Optional.of(result instanceof ReviewResult.DeviceReplaced replaced
                ? Sentence.of("held.replaced", replaced.meter().value())
                : Sentence.of("held.decided"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
