package gridborne.portal.page;

import gridborne.grid.MeterCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Takes the form for a goal from a meter's page. */
@WebServlet("/goals")
public class GoalForm extends MeterForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GoalPage page;

    @Override
    boolean take(MeterCode meter, HttpServletRequest request) {
        return page.submit(meter, TypedGoal.in(request));
    }
}
