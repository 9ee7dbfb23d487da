package gridborne.portal.page;

import gridborne.payment.Order;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Orders: placed by a form that leads to Stripe's page, and followed under their own address. */
@WebServlet({"/orders", "/orders/*"})
public class OrderForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private transient OrderingPage ordering;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null || current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // Who has the link has the order: no store keeps it, and no other site is told of it.
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute(View.ABOUT, request.getPathInfo().substring(1));
        View.ORDER.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TypedOrder typed = TypedOrder.in(request);
        if (request.getPathInfo() != null || current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (typed.forOneself() && !caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(new LocalPath("/home")));
        } else {
            answer(ordering.submit(typed), typed, request, response);
        }
    }

    private void answer(Optional<Order> order, TypedOrder typed,
            HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (order.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", order.get().checkoutUrl()
                    .orElse("/orders/" + order.get().id()));
            return;
        }
        refuse(response, ordering.pause());
        request.setAttribute(View.ABOUT, typed.pool().isEmpty() ? typed.meter()
                : typed.poolCode());
        View again = typed.pool().isEmpty() ? View.METER : View.POOL;
        (typed.forOneself() ? View.HOME : again).show(request, response);
    }

    private static void refuse(HttpServletResponse response, Duration pause) {
        response.setStatus(pause.isZero() ? NOT_ACCEPTED : TOO_MANY);
        if (!pause.isZero()) {
            response.setHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
        }
    }
}
