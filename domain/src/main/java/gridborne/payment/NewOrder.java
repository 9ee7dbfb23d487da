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
 * @param savesCard whether the card may be charged again later; its owner agreed to that
 */
public record NewOrder(Money amount, OrderTarget target, Optional<String> email, String purpose,
                       Locale language, String pages, Cause cause, boolean savesCard) {

    /** An order that is paid once. */
    public NewOrder(Money amount, OrderTarget target, Optional<String> email, String purpose,
                    Locale language, String pages, Cause cause) {
        this(amount, target, email, purpose, language, pages, cause, false);
    }

    public NewOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order is of more than nothing, not " + amount
                    + ".");
        }
    }
}
