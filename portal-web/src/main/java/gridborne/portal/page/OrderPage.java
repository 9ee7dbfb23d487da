package gridborne.portal.page;

import gridborne.payment.OrderId;
import gridborne.portal.boundary.ReadOrder;
import gridborne.portal.view.OrderView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** An order's tracker. Whoever has the link sees it, without signing in. */
@Named
@RequestScoped
public class OrderPage {

    @Inject
    private ReadOrder orders;

    @Inject
    private About about;

    @Inject
    private HttpServletRequest request;

    private OrderView view;

    public void read() {
        String from = Optional.ofNullable(request.getParameter("from")).orElse("");
        Optional<OrderView> found = about.as(OrderId::new).flatMap(orders::byId)
                .map(told -> new OrderView(told, from));
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public OrderView getView() {
        return view;
    }
}
