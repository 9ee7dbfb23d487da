package gridborne.portal.view;

import gridborne.payment.Debt;
import gridborne.payment.Dispute;
import gridborne.reconciliation.Reconciliation;
import java.util.List;
import java.util.Optional;

/** Whether money and coins agree, who owes coins, and which banks ask for money. */
public record MoneyView(Optional<Reconciliation> latest, List<Reconciliation> before,
                        List<Debt> debts, List<Dispute> disputes) {

    public MoneyView {
        before = List.copyOf(before);
        debts = List.copyOf(debts);
        disputes = List.copyOf(disputes);
    }

    public Sentence headline() {
        return latest.map(made -> made.agrees() ? Sentence.of("money.agrees")
                : Sentence.of("money.differs", made.differences().size()))
                .orElseGet(() -> Sentence.of("money.never"));
    }
}
