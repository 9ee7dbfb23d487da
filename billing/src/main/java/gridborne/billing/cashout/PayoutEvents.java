package gridborne.billing.cashout;

import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import gridborne.billing.webhook.EventHandler;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import gridborne.payment.TransferId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * What Stripe tells of payouts to producers' banks and of transfers taken back: when to look. What
 * is true is asked, so that no order, number or lateness of events matters.
 */
@ApplicationScoped
public class PayoutEvents implements EventHandler {

    @Inject
    private CashOutRows rows;

    @Override
    public Set<String> types() {
        return Set.of("payout.paid", "payout.failed", "payout.canceled", "transfer.reversed");
    }

    @Override
    public EventOutcome handle(IncomingEvent event) {
        int concerned = event.object() instanceof Transfer transfer
                ? rows.nudgePaidBy(new TransferId(transfer.getId()))
                : event.object() instanceof Payout payout ? toBank(event, payout) : 0;
        return concerned > 0 ? new EventOutcome.Handled() : new EventOutcome.Unconcerned();
    }

    private int toBank(IncomingEvent event, Payout payout) {
        return event.connected().map(to -> rows.nudgePaidTo(to, payout.getId())).orElse(0);
    }
}
