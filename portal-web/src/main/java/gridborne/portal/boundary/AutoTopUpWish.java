package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import java.util.Optional;

/** What somebody wants topped up by itself: a meter, or their account. */
public record AutoTopUpWish(Optional<MeterCode> meter, Terms terms, MailAddress email) {

    public AutoTopUpWish {
        if (meter.isEmpty() && terms.threshold() instanceof Threshold.DaysLeft) {
            throw new IllegalArgumentException("How many days are left is known of a meter; name"
                    + " one, or set a threshold in coins.");
        }
    }
}
