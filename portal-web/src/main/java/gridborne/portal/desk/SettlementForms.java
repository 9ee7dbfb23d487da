package gridborne.portal.desk;

import gridborne.portal.boundary.ReviewReadings;
import gridborne.portal.boundary.RunSettlement;
import gridborne.portal.view.Sentence;
import gridborne.tenants.readings.ReadingId;
import gridborne.tenants.readings.ReviewResult;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The desk's words on the settlement: on a held reading, and to give a due hour to the chain. */
@WebServlet("/desk/settlement-forms")
public class SettlementForms extends DeskForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;
    private static final String HERE = "/desk/settlements.xhtml";

    @Inject
    private transient ReviewReadings readings;

    @Inject
    private transient RunSettlement settlement;

    @Inject
    private transient SettlementsDesk view;

    @Override
    Optional<String> take(HttpServletRequest request) {
        stopAt(typed(request, "form").equals("settle") ? settle() : review(request));
        return Optional.of(HERE);
    }

    @Override
    void refuse(Sentence why) {
        view.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return HERE;
    }

    private Optional<Sentence> settle() {
        return settlement.now().isPresent() ? Optional.empty()
                : Optional.of(Sentence.of("run.nothingDue"));
    }

    private Optional<Sentence> review(HttpServletRequest request) {
        String id = typed(request, "id");
        String why = typed(request, "why");
        if (!id.matches("\\d{1,18}") || why.isEmpty() || why.length() > LONGEST) {
            return Optional.of(Sentence.of("held.noReason"));
        }
        ReadingId reading = new ReadingId(Long.parseLong(id));
        return problem(typed(request, "word").equals("accept")
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
}
