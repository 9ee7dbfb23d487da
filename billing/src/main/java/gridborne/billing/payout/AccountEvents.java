package gridborne.billing.payout;

import gridborne.billing.webhook.EventHandler;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** A producer's account has changed; which way is asked, since events come late and in disorder. */
@ApplicationScoped
public class AccountEvents implements EventHandler {

    @Inject
    private PayoutAccountRows rows;

    @Override
    public Set<String> types() {
        return Set.of("account.updated");
    }

    @Override
    public EventOutcome handle(IncomingEvent event) {
        boolean known = event.connected().filter(account -> rows.forget(account) > 0).isPresent();
        return known ? new EventOutcome.Handled() : new EventOutcome.Unconcerned();
    }
}
