package gridborne.portal.rest;

import gridborne.payment.OrderId;
import gridborne.payment.WantedRefund;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A refund that was wanted here: asked, made or refused. */
public record RefundAnswer(String id, OrderId order, String state, String amount,
                           Currency currency, Instant wantedAt, Optional<String> stripeId,
                           Optional<String> reason) {

    static RefundAnswer of(WantedRefund refund) {
        return new RefundAnswer(refund.id(), refund.order(),
                refund.state().name().toLowerCase(Locale.ROOT), refund.amount().decimal(),
                refund.amount().currency(), refund.wantedAt(), refund.reversal(),
                refund.reason());
    }
}
