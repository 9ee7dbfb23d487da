package gridborne.portal.boundary;

import gridborne.payment.CashOuts;
import gridborne.payment.PayoutAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the current utility's cash-outs further, step by step; for the timer. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class ContinueCashOuts {

    /** What is left is due again a moment later. */
    private static final int STEPS_A_ROUND = 200;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private PayoutAccounts accounts;

    public void round() {
        for (int step = 0; step < STEPS_A_ROUND; step++) {
            boolean looked = accounts.lookAtNext();
            if (!cashOuts.doNextStep() && !looked) {
                return;
            }
        }
    }
}
