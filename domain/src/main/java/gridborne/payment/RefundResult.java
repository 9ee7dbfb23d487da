package gridborne.payment;

import gridborne.money.Money;

/** What came of the wish to refund an order. */
public sealed interface RefundResult {

    /** Stripe has made it. */
    record Made(WantedRefund refund) implements RefundResult {
    }

    /** Written down; whether Stripe made it is not known yet. It is asked again. */
    record Asked(WantedRefund refund) implements RefundResult {
    }

    /** Stripe said no; no money went back. */
    record Refused(WantedRefund refund, String reason) implements RefundResult {
    }

    record NoSuchOrder() implements RefundResult {
    }

    /** Nothing was paid, so nothing can go back. */
    record NotPaid() implements RefundResult {
    }

    /** That, and what has gone back already, is more than was paid. */
    record MoreThanLeft(Money left) implements RefundResult {
    }

    /** The bank has taken the money because of a dispute. */
    record Disputed() implements RefundResult {
    }
}
