package gridborne.portal.page;

import gridborne.payment.CashOutId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Cash-outs above the limit: an admin decides, the auditor reads. */
@WebServlet("/cash-outs")
public class ApprovalsForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/cash-outs";

    @Inject
    private transient ApprovalsPage page;

    public ApprovalsForm() {
        super(HERE, View.APPROVALS);
    }

    /** One that is none waits for nobody: then the list is the answer. */
    @Override
    Optional<String> take(HttpServletRequest request) {
        boolean accepted = id(request).map(id -> decide(request, id)).orElse(true);
        return accepted ? Optional.of(HERE) : Optional.empty();
    }

    private boolean decide(HttpServletRequest request, CashOutId id) {
        return Typed.in(request, "decision").equals("approve") ? page.approve(id)
                : page.reject(id, Typed.in(request, "reason"));
    }

    private static Optional<CashOutId> id(HttpServletRequest request) {
        try {
            return Optional.of(new CashOutId(UUID.fromString(Typed.in(request, "id"))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
