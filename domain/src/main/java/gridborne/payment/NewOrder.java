package gridborne.payment;

import gridborne.grid.Cause;
import gridborne.mail.MailAddress;
import gridborne.money.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * An order to be.
 *
 * @param purpose what stands on Stripe's page: for what the coins are
 * @param language of Stripe's page
 * @param pages where the payer comes back to, without the order's id
 * @param shownName how the payer is called on the page of the meter; nobody without one
 * @param savesCard whether the card may be charged again later; its owner agreed to that
 */
public record NewOrder(Money amount, OrderTarget target, Optional<MailAddress> email,
                       String purpose, Locale language, String pages, Cause cause,
                       boolean savesCard, Optional<ShownName> shownName) {

    /** An order that is paid once, by somebody who is not named. */
    public NewOrder(Money amount, OrderTarget target, Optional<MailAddress> email,
                    String purpose, Locale language, String pages, Cause cause) {
        this(amount, target, email, purpose, language, pages, cause, false);
    }

    public NewOrder(Money amount, OrderTarget target, Optional<MailAddress> email,
                    String purpose, Locale language, String pages, Cause cause,
                    boolean savesCard) {
        this(amount, target, email, purpose, language, pages, cause, savesCard, Optional.empty());
    }

    public NewOrder shownAs(Optional<ShownName> name) {
        return new NewOrder(amount, target, email, purpose, language, pages, cause, savesCard,
                name);
    }

    public NewOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order is of more than nothing, not " + amount
                    + ".");
        }
    }
}
