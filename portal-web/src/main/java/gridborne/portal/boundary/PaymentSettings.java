package gridborne.portal.boundary;

import gridborne.payment.ConnectionResult;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.ConnectionResult.Refused;
import gridborne.payment.ConnectionResult.Why;
import gridborne.payment.KeptSecret;
import gridborne.payment.PaymentAccounts;
import gridborne.payment.PaymentEvent;
import gridborne.payment.PaymentEventState;
import gridborne.payment.PaymentEvents;
import gridborne.payment.StripeKey;
import gridborne.payment.WebhookSecret;
import gridborne.payment.WebhookSecrets;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The utility's account with Stripe and what signs its messages, for its admin (S7.4). */
@ApplicationScoped
public class PaymentSettings {

    private static final int MOST_EVENTS = 200;

    @Inject
    private Permission permission;

    @Inject
    private DemoMode demo;

    @Inject
    private CurrentTenant current;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private WebhookSecrets secrets;

    @Inject
    private PaymentEvents events;

    @Inject
    private Clock clock;

    /** Tries the key out first; one that does not work replaces nothing. */
    @Transactional(Transactional.TxType.NEVER)
    public ConnectionResult connect(StripeKey key) {
        permission.anyOf(Role.ADMIN);
        boolean playing = demo.on() || current.tenant().demo();
        return key.live() && playing ? new Refused(Why.LIVE_KEY_IN_DEMO,
                "A demo makes up readings, so it never holds a"
                + " live Stripe key. Send a test key.") : accounts.connect(key);
    }

    @Transactional
    public Optional<Connected> connected() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return accounts.connected();
    }

    @Transactional
    public KeptSecret addSecret(WebhookSecret secret, Optional<Instant> othersUntil) {
        permission.anyOf(Role.ADMIN);
        return secrets.add(secret, othersUntil);
    }

    /** The new one counts at once; the others as long as is wanted, so that none is missed. */
    @Transactional
    public KeptSecret replaceSecrets(WebhookSecret secret, Duration overlap) {
        return addSecret(secret, Optional.of(clock.instant().plus(overlap)));
    }

    /**
     * Ends one of several; the last, without which no message is believed, if that is meant. Of two
     * admins who end one each at once, the second sees what the first has left.
     */
    @Transactional
    public EndSecretResult endSecret(String id, Instant at, boolean evenTheLast) {
        permission.anyOf(Role.ADMIN);
        List<KeptSecret> valid = secrets.held();
        boolean known = valid.stream().anyMatch(secret -> secret.id().equals(id));
        boolean another = valid.stream().anyMatch(secret -> !secret.id().equals(id)
                && secret.validUntil().isEmpty());
        if (known && !another && !evenTheLast) {
            return EndSecretResult.LAST;
        }
        return secrets.end(id, at) ? EndSecretResult.ENDED : EndSecretResult.UNKNOWN;
    }

    @Transactional
    public EndSecretResult endSecretNow(String id) {
        return endSecret(id, clock.instant(), false);
    }

    @Transactional
    public List<KeptSecret> secrets() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return secrets.valid();
    }

    @Transactional
    public List<PaymentEvent> events(PaymentEventState state) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return events.inState(state, MOST_EVENTS);
    }
}
