package gridborne.portal.page;

import gridborne.grid.MeterCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Takes the form for hours of a meter from its page. */
@WebServlet("/windows")
public class WindowForm extends MeterForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WindowPage page;

    @Override
    boolean take(MeterCode meter, HttpServletRequest request) {
        return page.submit(meter, TypedWindow.in(request));
    }
}
