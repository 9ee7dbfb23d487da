package gridborne.payment.auto;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.grid.MeterNumber;
import gridborne.mail.MailAddress;

import java.util.Locale;
import java.util.Optional;

/**
 * An auto top-up to be.
 *
 * @param purpose what stands on Stripe's page and on receipts
 * @param pages where the payer comes back to, without the order's id
 */
public record NewAutoTopUp(AccountNumber payer, Optional<MeterNumber> meter, Terms terms,
                           MailAddress email, Locale language, String purpose, String pages,
                           Cause cause) {

    public NewAutoTopUp {
        if (meter.isEmpty() && terms.threshold() instanceof Threshold.DaysLeft) {
            throw new IllegalArgumentException("How many days are left is known of a meter; name"
                    + " one, or set a threshold in coins.");
        }
    }
}
