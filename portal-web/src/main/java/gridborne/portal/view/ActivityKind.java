package gridborne.portal.view;

import gridborne.grid.Movement;

/** What one's activity can be filtered by. */
public enum ActivityKind {
    TOP_UP, FUNDING, TRANSFER, USED, EARNED, CASH_OUT, MONEY_BACK;

    static ActivityKind of(Movement.Kind kind) {
        return switch (kind) {
            case CREDITED -> TOP_UP;
            case FUNDED, UNFUNDED, RETURNED, TAKEN_OVER -> FUNDING;
            case TRANSFERRED -> TRANSFER;
            case COLLECTED -> EARNED;
            case REDEEMED, RESERVED, RELEASED -> CASH_OUT;
            case TAKEN_BACK, RESTORED -> MONEY_BACK;
        };
    }
}
