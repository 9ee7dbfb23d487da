package gridborne.payment;

import java.util.Optional;

/** A dispute with the order it is about, if it is about one. */
public record Dispute(Reversal reversal, Optional<OrderId> order) {
}
