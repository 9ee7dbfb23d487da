package gridborne.billing.reversal;

import com.stripe.model.Refund;
import gridborne.payment.WantedRefund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes Stripe's word that it has made a refund: as its event would, which comes, too. */
@ApplicationScoped
public class RefundTaking {

    @Inject
    private RefundRows rows;

    @Inject
    private Clawing clawing;

    @Transactional
    void made(WantedRefund wanted, Refund refund) {
        rows.made(wanted.id(), refund.getId());
        clawing.take(ReversalText.refund(refund));
    }
}
