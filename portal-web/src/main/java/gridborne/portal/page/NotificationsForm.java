package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How one wants to be warned: the form, and its answer. */
@WebServlet("/home/notifications")
public class NotificationsForm extends MemberForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/home/notifications";

    @Inject
    private transient NotificationsPage page;

    public NotificationsForm() {
        super(HERE, View.NOTIFICATIONS);
    }

    @Override
    void read() {
        page.read();
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        return page.keep(TypedWarnings.in(request)) ? Optional.of(HERE + "?saved=yes")
                : Optional.empty();
    }
}
