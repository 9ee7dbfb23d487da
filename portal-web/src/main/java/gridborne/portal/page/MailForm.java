package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The utility's letters: the admin has waiting ones tried again, the auditor reads. */
@WebServlet("/admin/mail")
public class MailForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/mail";

    @Inject
    private transient MailPage page;

    public MailForm() {
        super(HERE, View.MAIL);
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        return page.tryNow(Typed.in(request, "id")) ? Optional.of(HERE + "?tried=yes")
                : Optional.empty();
    }
}
