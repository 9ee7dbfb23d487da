package gridborne.portal.evidence;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The pack of a span, by default the last month; at most a month at once. */
@WebServlet("/desk/evidence.zip")
public class EvidenceFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long MOST_HOURS = 31 * 24 + 1;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient PackEvidence evidence;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient GridClock clock;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        evidence.permitted();
        Hour last = moment(request, "before").map(Hour::of).map(Hour::previous)
                .orElseGet(() -> Hour.of(clock.now()));
        Hour first = moment(request, "from").map(Hour::of)
                .orElseGet(() -> last.plus(1 - MOST_HOURS));
        if (isUnreadable(request, "from") || isUnreadable(request, "before")
                || last.isBefore(first) || last.number() - first.number() >= MOST_HOURS) {
            response.sendError(NOT_ACCEPTED, words.say("audit.badSpan"));
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"evidence-"
                + current.tenant().slug() + "-" + first.number() + "-" + last.number()
                + ".zip\"");
        evidence.pack(first, last, response.getOutputStream());
    }

    private boolean isUnreadable(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(typed -> !typed.isBlank()).isPresent()
                && moment(request, name).isEmpty();
    }

    private Optional<Instant> moment(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).flatMap(words::readMoment);
    }
}
