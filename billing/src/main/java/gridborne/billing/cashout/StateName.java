package gridborne.billing.cashout;

import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutState.Paid;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Refused;
import gridborne.payment.CashOutState.Rejected;
import gridborne.payment.CashOutState.Released;
import gridborne.payment.CashOutState.Releasing;
import gridborne.payment.CashOutState.Reserving;
import gridborne.payment.CashOutState.Returning;
import gridborne.payment.CashOutState.Transferring;
import gridborne.payment.TransferId;
import java.util.stream.Stream;

/** A state as its row has it: a name, and beside it the transfer and the reason. */
enum StateName {
    AWAITING_APPROVAL(AwaitingApproval.class),
    RESERVING(Reserving.class),
    TRANSFERRING(Transferring.class),
    REDEEMING(Redeeming.class),
    PAID(Paid.class),
    RETURNING(Returning.class),
    RELEASING(Releasing.class),
    RELEASED(Released.class),
    REFUSED(Refused.class),
    REJECTED(Rejected.class);

    private final Class<? extends CashOutState> type;

    StateName(Class<? extends CashOutState> type) {
        this.type = type;
    }

    static StateName of(CashOutState state) {
        return Stream.of(values()).filter(name -> name.type.isInstance(state)).findFirst()
                .orElseThrow();
    }

    CashOutState state(String transfer, String reason) {
        return switch (this) {
            case AWAITING_APPROVAL -> new AwaitingApproval();
            case RESERVING -> new Reserving();
            case TRANSFERRING -> new Transferring();
            case REDEEMING -> new Redeeming(new TransferId(transfer));
            case PAID -> new Paid(new TransferId(transfer));
            case RETURNING -> new Returning(new TransferId(transfer), reason);
            case RELEASING -> new Releasing(reason);
            case RELEASED -> new Released(reason);
            case REFUSED -> new Refused(reason);
            case REJECTED -> new Rejected(reason);
        };
    }
}
