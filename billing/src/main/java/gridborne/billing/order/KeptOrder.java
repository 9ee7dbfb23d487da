package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.payment.Order;
import java.util.Locale;
import java.util.Optional;

/**
 * An order with what only billing needs of it.
 *
 * @param account that is credited; a guest's is opened when the order is paid
 * @param live whether real money is paid
 * @param session Stripe's page for it, once that is known
 * @param intent Stripe's payment, once it is paid
 * @param createdBy who asked for it, as the journal names them
 */
public record KeptOrder(Order order, Optional<AccountNumber> account, boolean live,
                        Optional<String> session, Optional<String> intent, Wishes wishes,
                        String createdBy) {

    /** What Stripe's page is made of. */
    public record Wishes(String purpose, Locale language, String pages, Optional<String> email,
                         boolean savesCard) {
    }
}
