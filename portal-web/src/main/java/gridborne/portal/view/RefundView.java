package gridborne.portal.view;

import gridborne.payment.MoneyBack;
import gridborne.payment.OrderId;

/** A paid order as its admin sees it who may give money back for it. */
public record RefundView(OrderId order, MoneyBack back) {

    /** Of what was wanted and what is gone: another refund makes another one of it. */
    public String seen() {
        return back.wanted().size() + "-" + back.gone().minorUnits();
    }

    /** A bank has the money; what is left may go back. */
    public boolean isPossible() {
        return !isDisputed() && back.refundable().isPositive();
    }

    public boolean isDisputed() {
        return back.dispute().filter(dispute -> dispute.gone().isPositive()).isPresent();
    }
}
