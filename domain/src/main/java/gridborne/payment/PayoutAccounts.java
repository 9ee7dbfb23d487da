package gridborne.payment;

import gridborne.grid.AccountNumber;
import java.net.URI;

/**
 * The producers' accounts at Stripe, under the utility's own. All but {@link #state} ask Stripe, so
 * they are called without a transaction.
 */
public interface PayoutAccounts {

    /** As known here. */
    PayoutAccountState state(AccountNumber account);

    /** Asks Stripe, where that could bring news. */
    PayoutAccountState look(AccountNumber account);

    /** Asks Stripe about one account that it said has changed; whether that brought an answer. */
    boolean lookAtNext();

    /** Opens an account, once, and asks for the page where its owner introduces herself. */
    OnboardingResult introduce(AccountNumber account, URI back);
}
