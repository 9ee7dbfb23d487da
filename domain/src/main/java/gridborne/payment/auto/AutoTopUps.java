package gridborne.payment.auto;

import gridborne.grid.AccountNumber;

import java.util.List;
import java.util.Optional;

/**
 * The current tenant's auto top-ups. What talks to Stripe is called without a transaction: the
 * intent is committed first, its name is Stripe's idempotency key, and what Stripe did not say is
 * asked again.
 */
public interface AutoTopUps {

    Optional<AutoTopUp> of(AccountNumber payer);

    /** Sets up, changes, or sets up again what has stopped. */
    SetUpResult setUp(NewAutoTopUp wish);

    /** Ends it and forgets the card. False if there is none. */
    boolean end(AccountNumber payer);

    /** Those that may be due. */
    List<AutoTopUp> active();

    /**
     * Takes the money for one that is due: once in a period, and only if the month has room.
     * Calling it again does nothing more.
     */
    void charge(AutoTopUp due, Period period);

    /** Looks after cards that are being saved and attempts that are not decided. */
    void followUp();
}
