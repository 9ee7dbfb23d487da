package gridborne.payment;

import gridborne.grid.TransactionHash;
import java.time.Instant;
import java.util.Optional;

/** A step that an order has taken, with the transaction of those on the chain. */
public record OrderStep(OrderState name, Instant at, Optional<TransactionHash> transaction) {
}
