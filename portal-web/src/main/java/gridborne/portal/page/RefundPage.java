package gridborne.portal.page;

import gridborne.payment.WantedRefund;
import gridborne.portal.boundary.ReadMoneyBack;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.RefundView;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The page on which an order is looked up and refunded. */
@Named
@RequestScoped
public class RefundPage {

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private Refunding refunding;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private TypedRefund typed;
    private Optional<RefundView> view;
    private Sentence problem;

    @PostConstruct
    void read() {
        typed = TypedRefund.in(request);
    }

    /** The refund, if it was accepted; if not, the page has the problem. */
    Optional<WantedRefund> submit() {
        Refunding.Answer answer = refunding.refund(typed);
        problem = answer.problem().orElse(null);
        return answer.refund();
    }

    /** Of the order that is asked about, if there is such a paid one. */
    public Optional<RefundView> getView() {
        if (view == null) {
            view = typed.orderId().flatMap(order -> moneyBack.of(order)
                    .map(back -> new RefundView(order, back)));
        }
        return view;
    }

    public TypedRefund getTyped() {
        return typed;
    }

    public String getDone() {
        return request.getParameter("done");
    }

    public boolean isMayRefund() {
        return caller.is(Role.ADMIN);
    }

    public Sentence getProblem() {
        return problem;
    }
}
