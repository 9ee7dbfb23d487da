package gridborne.portal.view;

import gridborne.payment.CashOut;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.Paid;
import gridborne.payment.CashOutState.Refused;
import gridborne.payment.CashOutState.Rejected;
import gridborne.payment.CashOutState.Released;
import gridborne.payment.CashOutState.Releasing;
import gridborne.payment.CashOutState.Returning;
import java.util.Optional;

/** A cash-out in words. Only what has happened is called done. */
public record CashOutRow(CashOut cashOut, Sentence state, String tone,
                         Optional<Sentence> reason) {

    static CashOutRow of(CashOut cashOut) {
        return new CashOutRow(cashOut, Sentence.of(key(cashOut)), tone(cashOut.state()),
                cashOut.state().why().map(ReasonWords::of));
    }

    private static String key(CashOut cashOut) {
        CashOutState state = cashOut.state();
        return state instanceof Paid && cashOut.bank() == BankState.ARRIVED
                ? "cashOut.Arrived" : "cashOut." + state.getClass().getSimpleName();
    }

    private static String tone(CashOutState state) {
        if (state instanceof Paid) {
            return "ok";
        }
        boolean back = state instanceof Refused || state instanceof Rejected
                || state instanceof Released || state instanceof Releasing
                || state instanceof Returning;
        return back ? "bad" : "";
    }
}
