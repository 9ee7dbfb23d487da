package gridborne.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** What is kept about oneself: the rule, and the form to be forgotten. */
@WebServlet("/home/my-data")
public class MyDataForm extends MemberForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyDataPage page;

    public MyDataForm() {
        super("/home/my-data", View.MY_DATA);
    }

    @Override
    void read() {
        page.read();
    }

    @Override
    Duration pause() {
        return page.pause();
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        return page.erase(Typed.in(request, "password"), request.getParameter("give-up") != null,
                request.getRemoteAddr()) ? Optional.of("/sign-in?erased=yes") : Optional.empty();
    }
}
