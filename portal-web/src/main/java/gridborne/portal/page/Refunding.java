package gridborne.portal.page;

import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.RefundResult;
import gridborne.payment.WantedRefund;
import gridborne.portal.boundary.ReadMoneyBack;
import gridborne.portal.boundary.RefundOrder;
import gridborne.portal.view.RefundView;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Refunds an order as it was typed, and says what is wrong with that, if anything. */
@RequestScoped
public class Refunding {

    private static final int LONGEST_REASON = 200;

    /** One of the two. */
    record Answer(Optional<WantedRefund> refund, Optional<Sentence> problem) {

        static Answer no(String key, Object... values) {
            return new Answer(Optional.empty(), Optional.of(Sentence.of(key, values)));
        }
    }

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private RefundOrder refunds;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    Answer refund(TypedRefund typed) {
        Optional<OrderId> order = typed.orderId();
        Optional<RefundView> view = order.flatMap(id -> moneyBack.of(id)
                .map(back -> new RefundView(id, back)));
        Optional<Money> amount = words.readMoney(typed.amount(), current.tenant().currency())
                .filter(Money::isPositive);
        if (view.isEmpty()) {
            return Answer.no("refund.unknown", typed.order());
        }
        if (amount.isEmpty()) {
            return Answer.no("refund.noAmount");
        }
        if (typed.reason().isEmpty() || typed.reason().length() > LONGEST_REASON) {
            return Answer.no("refund.noReason", LONGEST_REASON);
        }
        if (!typed.sure()) {
            return Answer.no("refund.notSure");
        }
        return view.get().seen().equals(typed.seen())
                ? answer(refunds.refund(order.get(), amount, Optional.of(typed.reason())))
                : Answer.no("refund.meanwhile");
    }

    private static Answer answer(RefundResult result) {
        if (result instanceof RefundResult.Made made) {
            return new Answer(Optional.of(made.refund()), Optional.empty());
        }
        if (result instanceof RefundResult.Asked asked) {
            return new Answer(Optional.of(asked.refund()), Optional.empty());
        }
        if (result instanceof RefundResult.Refused refused) {
            return Answer.no("refund.refused", refused.reason());
        }
        if (result instanceof RefundResult.MoreThanLeft more) {
            return Answer.no("refund.more", more.left());
        }
        return Answer.no(result instanceof RefundResult.Disputed ? "refund.disputed"
                : "refund.notPaid");
    }
}
