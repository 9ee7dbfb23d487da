package gridborne.portal.view;

import gridborne.payment.Debt;
import gridborne.payment.Dispute;
import gridborne.payment.PaymentEvent;
import gridborne.reconciliation.Reconciliation;
import java.util.List;
import java.util.Optional;

/**
 * Whether money and coins agree, who owes coins, which banks ask for money, and which messages
 * wait for a person.
 */
public record MoneyView(Optional<Reconciliation> latest, List<Reconciliation> before,
                        List<Debt> debts, List<Dispute> disputes,
                        List<PaymentEvent> parked) {

    public MoneyView {
        before = List.copyOf(before);
        debts = List.copyOf(debts);
        disputes = List.copyOf(disputes);
        parked = List.copyOf(parked);
    }

    public Sentence headline() {
        return latest.map(made -> made.agrees() ? Sentence.of("money.agrees")
                : Sentence.of("money.differs", made.differences().size()))
                .orElseGet(() -> Sentence.of("money.never"));
    }
}
