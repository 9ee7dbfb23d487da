package gridborne.billing.cashout;

import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Refused;
import gridborne.payment.NotedReason;
import gridborne.payment.NotedReason.Named;

/**
 * What the chain made of an operation on an escrow. While a grid is paused its operator may settle
 * an escrow past the journal; the journal's own operation is refused afterwards, and its reason
 * tells what was done.
 */
public enum EscrowAnswer {
    OPEN,
    DONE,
    REDEEMED_BEFORE,
    RELEASED_BEFORE,
    REFUSED;

    public static EscrowAnswer of(OperationState said) {
        if (said instanceof Confirmed) {
            return DONE;
        }
        return said instanceof Refused refused
                ? NotedReason.of(refused.reason()).map(Named::name).map(EscrowAnswer::to)
                        .orElse(REFUSED)
                : OPEN;
    }

    private static EscrowAnswer to(NotedReason reason) {
        return switch (reason) {
            case CASH_OUT_REDEEMED -> REDEEMED_BEFORE;
            case CASH_OUT_RELEASED -> RELEASED_BEFORE;
            default -> REFUSED;
        };
    }
}
