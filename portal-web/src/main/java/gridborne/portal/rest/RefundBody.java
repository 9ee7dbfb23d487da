package gridborne.portal.rest;

import java.util.Optional;

/**
 * How much of an order goes back; without it, all that is left.
 *
 * @param amount in the order's currency: {@code "2.00"}
 */
public record RefundBody(Optional<String> amount) {
}
