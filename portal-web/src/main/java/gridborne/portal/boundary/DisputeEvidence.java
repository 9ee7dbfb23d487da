package gridborne.portal.boundary;

import gridborne.grid.HourLine;
import gridborne.grid.SettledHour;
import gridborne.payment.Dispute;
import gridborne.payment.MoneyBack;
import java.util.List;

/**
 * What speaks for the utility in a dispute: the order, its steps on the chain, and how the meter
 * used the coins. It names nobody.
 */
public record DisputeEvidence(Dispute dispute, OrderTold order, MoneyBack moneyBack,
                              List<Used> used) {

    /** An hour after the funding, with the meter's part of it. */
    public record Used(SettledHour hour, HourLine line) {

        /** It had power: it used some, or had coins left when the hour was over (S6.1). */
        public boolean isLit() {
            return line.energy().wattHours() > 0 || line.balance().isPositive();
        }
    }

    public DisputeEvidence {
        used = List.copyOf(used);
    }
}
