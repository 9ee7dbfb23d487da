package gridborne.portal.view;

import gridborne.payment.Debt;
import gridborne.payment.Dispute;
import gridborne.payment.PaymentEvent;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.alarms.Alarm;
import java.util.List;
import java.util.Optional;

/**
 * Whether money and coins agree, who owes coins, which banks ask for money, and which messages
 * and cash-outs wait for a person.
 */
public record MoneyView(Optional<Reconciliation> latest, List<Reconciliation> before,
                        List<Debt> debts, List<Dispute> disputes,
                        List<PaymentEvent> parked, List<Alarm> stuck) {

    public MoneyView {
        before = List.copyOf(before);
        debts = List.copyOf(debts);
        disputes = List.copyOf(disputes);
        parked = List.copyOf(parked);
        stuck = List.copyOf(stuck);
    }

    public Sentence headline() {
        return latest.map(MoneyView::verdict).orElseGet(() -> Sentence.of("money.never"));
    }

    /** One comparison in a few words; what is on its way is no trouble yet. */
    private static Sentence verdict(Reconciliation made) {
        if (made.agrees()) {
            return Sentence.of("money.agrees");
        }
        return made.isOnItsWay() ? Sentence.of("money.onItsWay")
                : Sentence.of("money.differs", made.differences().size());
    }

    /** For the page: the earlier ones, each with its verdict. */
    public Sentence verdictOf(Reconciliation made) {
        return verdict(made);
    }

    /** For the page: what was found where the books differ. */
    public Sentence foundOf(Difference difference) {
        return DifferenceWords.of(difference);
    }

    /** Why nothing was done for a message of Stripe's. */
    public Sentence whyParked(PaymentEvent event) {
        return ReasonWords.of(event.reason().orElseThrow());
    }

    /** What an alarm says, in the reader's language where it is ours. */
    public Sentence said(Alarm alarm) {
        return ReasonWords.of(alarm.detail());
    }
}
