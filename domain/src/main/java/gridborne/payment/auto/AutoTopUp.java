package gridborne.payment.auto;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.mail.MailAddress;
import gridborne.payment.OrderId;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's auto top-up.
 *
 * @param payer whose it is; one for each account
 * @param meter that is kept topped up; without one it is the account itself
 * @param email where its letters go
 * @param setUp the order whose payment saves the card
 * @param reason why it stopped, or what was wrong last time
 */
public record AutoTopUp(AccountNumber payer, Optional<MeterNumber> meter, Terms terms,
                        MailAddress email, Locale language, AutoTopUpState state,
                        Failures failures, Optional<OrderId> setUp, Optional<SavedCard> card,
                        Optional<String> reason) {

    public boolean isActive() {
        return state == AutoTopUpState.ACTIVE;
    }

    /** Whether it is time. What a month still allows is decided where it is counted. */
    public boolean isDue(Standing standing) {
        return isActive() && terms.threshold().isReached(standing);
    }
}
