package gridborne.payment;

import gridborne.grid.Cause;
import gridborne.money.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * An order to be.
 *
 * @param purpose what stands on Stripe's page: for what the coins are
 * @param language of Stripe's page
 * @param pages where the payer comes back to, without the order's id
 */
public record NewOrder(Money amount, OrderTarget target, Optional<String> email, String purpose,
                       Locale language, String pages, Cause cause) {

    public NewOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order is of more than nothing, not " + amount
                    + ".");
        }
    }
}
