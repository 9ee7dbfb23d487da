package gridborne.payment;

import gridborne.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund that somebody of the utility wants.
 *
 * @param id ours; Stripe makes it once under it
 * @param reversal Stripe's name of it, once it is made
 */
public record WantedRefund(String id, OrderId order, Money amount, Instant wantedAt, State state,
                           Optional<String> reversal, Optional<String> reason) {

    /** What is known of it at Stripe. */
    public enum State { ASKED, MADE, REFUSED }
}
