package gridborne.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secrets that sign Stripe's messages: several at once, so that none is missed (S7.4). */
public interface WebhookSecrets {

    /**
     * Keeps a secret, sealed; one that is kept already stays the one it is.
     *
     * @param othersUntil when all others end, where a new one replaces them
     */
    KeptSecret add(WebhookSecret secret, Optional<Instant> othersUntil);

    /** Nothing signed with it counts from then on. False, if there is none of this id. */
    boolean end(String id, Instant at);

    /** Those that are valid now, the newest first. */
    List<KeptSecret> valid();

    /** The same; nobody else ends or prolongs them until the transaction is over. */
    List<KeptSecret> held();
}
