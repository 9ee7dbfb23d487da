package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The admin's page about how the utility looks; an auditor may read it. */
@WebServlet("/admin/look")
@MultipartConfig(maxFileSize = 1 << 20, maxRequestSize = 1 << 21)
public class LookForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/look";

    @Inject
    private transient LookPage page;

    public LookForm() {
        super(HERE, View.LOOK);
    }

    @Override
    void read() {
        page.read();
    }

    @Override
    Optional<String> take(HttpServletRequest request) throws ServletException, IOException {
        String registration = Typed.in(request, "registration");
        if (!registration.isEmpty()) {
            page.openRegistration(registration.equals("open"));
        } else if (!page.submit(TypedLook.in(request))) {
            return Optional.empty();
        }
        return Optional.of(HERE + "?done=yes");
    }
}
