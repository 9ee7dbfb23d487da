package gridborne.billing.cashout;

import gridborne.grid.OperationState;
import java.util.Optional;

/** Whether a cash-out's coins are in escrow, as somebody sees it who is about to pay for them. */
enum SetAside {
    THERE,
    /** Somebody has taken them out past the portal. */
    GONE,
    /** The chain is being told again. */
    UNCERTAIN;

    /** @param before what the chain said of the reservation before the escrow was read */
    static SetAside of(boolean there, Optional<OperationState> before,
                       Optional<OperationState> after) {
        if (there) {
            return THERE;
        }
        boolean stays = before.filter(OperationState.Confirmed.class::isInstance).isPresent()
                && before.equals(after);
        return stays ? GONE : UNCERTAIN;
    }
}
