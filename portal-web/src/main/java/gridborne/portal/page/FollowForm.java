package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.FollowMeter;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Follows a meter, or no longer; the answer is on one's home. */
@WebServlet("/home/followed")
public class FollowForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final LocalPath HOME = new LocalPath("/home");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient FollowMeter followMeter;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn() || current.isPlatform()) {
            SeeOther.to(response, SignInForm.before(HOME));
            return;
        }
        FollowMeter.Result result = code(request.getParameter("meter"))
                .map(code -> request.getParameter("stop") == null ? followMeter.follow(code)
                        : followMeter.unfollow(code))
                .orElse(FollowMeter.Result.NO_SUCH_METER);
        SeeOther.to(response, result == FollowMeter.Result.DONE ? HOME
                : new LocalPath("/home?follow=" + result));
    }

    private static Optional<MeterCode> code(String typed) {
        try {
            return Optional.of(MeterCode.parse(typed));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
