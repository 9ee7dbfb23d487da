package gridborne.billing.webhook;

import gridborne.billing.webhook.EventRows.Believed;
import gridborne.grid.TenantId;
import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.Kept;
import gridborne.payment.DeliveryResult.NotBelieved;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Believes messages and keeps them; what is not believed leaves nothing. The secrets are remembered
 * from one message to the next. Nothing is kept by them unless the database finds them valid in the
 * very statement that keeps it, and nothing is refused before they have been read again: so a
 * secret that another node has added or ended counts here at once.
 */
@ApplicationScoped
public class Reception {

    /** Secrets change when a person changes them: not three times while one message is kept. */
    private static final int TRIES = 3;

    private final Map<TenantId, OpenSecrets> remembered = new ConcurrentHashMap<>();

    @Inject
    private SecretRows secrets;

    @Inject
    private EventRows rows;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /** A message with the event it says, if it was believed, and else the reason why not. */
    private record Heard(Optional<Believed> believed, String otherwise) {

        private DeliveryResult result() {
            return believed.<DeliveryResult>map(known -> new Kept(known.id()))
                    .orElseGet(() -> new NotBelieved(otherwise));
        }
    }

    /** A result for each message, in their order; none is believed that was not kept. */
    List<DeliveryResult> receive(List<SignedBody> messages) {
        TenantId tenant = current.id();
        OpenSecrets open = remembered.getOrDefault(tenant, OpenSecrets.NONE);
        List<Heard> heard = heard(messages, open);
        boolean kept = heard.stream().allMatch(one -> one.believed().isPresent())
                && keep(tenant, open, heard);
        for (int tries = 0; !kept; tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("The signing secrets changed " + TRIES
                        + " times while messages came in.");
            }
            open = secrets.open();
            remembered.put(tenant, open);
            heard = heard(messages, open);
            kept = keep(tenant, open, heard);
        }
        return heard.stream().map(Heard::result).toList();
    }

    private boolean keep(TenantId tenant, OpenSecrets by, List<Heard> heard) {
        List<Believed> believed = heard.stream().map(Heard::believed).flatMap(Optional::stream)
                .toList();
        return believed.isEmpty() || rows.keep(tenant, by, believed);
    }

    private List<Heard> heard(List<SignedBody> messages, OpenSecrets open) {
        return messages.stream().map(message -> heard(message, open)).toList();
    }

    private Heard heard(SignedBody message, OpenSecrets open) {
        Optional<String> signed = message.signedBy(open.themselves(), clock);
        if (signed.isEmpty()) {
            return new Heard(Optional.empty(), "No valid signing secret has signed these bytes in"
                    + " the last five minutes.");
        }
        return new Heard(signed.flatMap(EventHead::of)
                .map(head -> new Believed(head, message.body())),
                "This is no event.");
    }
}
