package gridborne.billing.reversal;

import gridborne.billing.webhook.EventHandler;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import gridborne.payment.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** What Stripe tells of refunds and disputes. */
@ApplicationScoped
public class ReversalEvents implements EventHandler {

    @Inject
    private Clawing clawing;

    @Override
    public Set<String> types() {
        return Set.of("refund.created", "refund.updated", "refund.failed",
                "charge.refund.updated", "charge.dispute.created", "charge.dispute.updated",
                "charge.dispute.closed", "charge.dispute.funds_withdrawn",
                "charge.dispute.funds_reinstated");
    }

    @Override
    public EventOutcome handle(IncomingEvent event) {
        if (event.connected().isPresent()) {
            return new EventOutcome.Unconcerned();
        }
        Optional<Reversal> told = ReversalText.read(event.object(), event.type());
        told.ifPresent(clawing::take);
        return told.isPresent() ? new EventOutcome.Handled() : new EventOutcome.Unconcerned();
    }
}
