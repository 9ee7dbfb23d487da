package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Money that goes back for an order: the admin gives it, the auditor reads. */
@WebServlet("/admin/refunds")
public class RefundForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/refunds";

    @Inject
    private transient RefundPage page;

    public RefundForm() {
        super(HERE, View.REFUND);
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        return page.submit().map(done -> HERE + "?order=" + done.order() + "&done="
                + done.state());
    }
}
