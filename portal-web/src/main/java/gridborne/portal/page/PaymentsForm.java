package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How the utility is paid: the admin sets it, the auditor reads. */
@WebServlet("/admin/payments")
public class PaymentsForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/payments";

    @Inject
    private transient PaymentsPage page;

    public PaymentsForm() {
        super(HERE, View.PAYMENTS);
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        return page.submit(TypedSettings.in(request))
                ? Optional.of(HERE + "?done=" + page.getTyped().form()) : Optional.empty();
    }
}
