package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.MoneyBack;
import gridborne.payment.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * Coins that a person owes because they were spent before their money went back (S7.6).
 *
 * @param cost what buys as many coins today
 */
public record DebtView(Coins owed, Money cost, List<Gone> causes) {

    /** An order whose money is gone. */
    public record Gone(OrderId order, MoneyBack back) {

        public Instant since() {
            return back.since();
        }

        public Sentence sentence() {
            return Sentence.of(back.dispute().isPresent() ? "home.debt.disputed"
                    : "home.debt.refunded", back.gone(), back.paid(), back.taken());
        }
    }

    public DebtView {
        causes = List.copyOf(causes);
    }
}
