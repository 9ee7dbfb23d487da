package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.payment.ShownName;
import java.util.Locale;
import java.util.Optional;

/**
 * Who pays, as far as they want to be known.
 *
 * @param email where a receipt goes
 * @param shownName how they are called on the page of the meter they pay for
 */
public record Payer(Optional<MailAddress> email, Optional<ShownName> shownName,
                    Locale language) {
}
