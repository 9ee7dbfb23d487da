package gridborne.portal.rest;

import gridborne.grid.TransactionHash;
import gridborne.payment.OrderStep;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A step an order has taken. */
public record OrderStepAnswer(String name, Instant at, Optional<TransactionHash> transaction) {

    static OrderStepAnswer of(OrderStep step) {
        return new OrderStepAnswer(step.name().name().toLowerCase(Locale.ROOT), step.at(),
                step.transaction());
    }
}
