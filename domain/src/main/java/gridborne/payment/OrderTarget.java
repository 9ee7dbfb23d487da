package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import java.util.Optional;

/** For whom an order's coins are. */
public sealed interface OrderTarget {

    /** The meter that is funded, if one is. */
    default Optional<MeterNumber> funds() {
        if (this instanceof MeterOf own) {
            return Optional.of(own.meter());
        }
        return this instanceof MeterByGuest guest ? Optional.of(guest.meter()) : Optional.empty();
    }

    /** They stay on an account: a resident's, or a pool. */
    record Account(AccountNumber account) implements OrderTarget {
    }

    /** They pass through the payer's own account and fund a meter. */
    record MeterOf(AccountNumber payer, MeterNumber meter) implements OrderTarget {
    }

    /** They fund a meter for somebody without an account (S7.2). */
    record MeterByGuest(MeterNumber meter) implements OrderTarget {
    }
}
