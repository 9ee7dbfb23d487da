package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** One's auto top-up: how it stands, and the form that sets it up, changes or ends it. */
@WebServlet("/home/auto-top-up")
public class AutoTopUpForm extends MemberForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/home/auto-top-up";

    @Inject
    private transient AutoTopUpPage page;

    public AutoTopUpForm() {
        super(HERE, View.AUTO_TOP_UP);
    }

    @Override
    void read() {
        page.read();
    }

    @Override
    Duration pause() {
        return page.pause();
    }

    /** On to Stripe's own page, or back here. */
    @Override
    Optional<String> take(HttpServletRequest request) {
        if (request.getParameter("end") != null) {
            page.end();
            return Optional.of(HERE);
        }
        boolean accepted = request.getParameter("once") != null ? page.topUpOnce()
                : page.agree(TypedAutoTopUp.in(request));
        return accepted ? Optional.of(page.next()) : Optional.empty();
    }
}
