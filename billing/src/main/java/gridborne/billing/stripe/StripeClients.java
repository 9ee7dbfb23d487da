package gridborne.billing.stripe;

import com.stripe.StripeClient;
import gridborne.payment.StripeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;

/** Makes a client for one key; nothing of it is global. Stripe, or a sandbox, is as configured. */
@ApplicationScoped
public class StripeClients {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int READ_MILLISECONDS = 10_000;
    private static final int RETRIES = 2;

    private String apiBase;
    private KeptKeys keys;

    protected StripeClients() {
    }

    @Inject
    public StripeClients(@ConfigProperty(name = "gridborne.stripe.api-base",
            defaultValue = "https://api.stripe.com") String apiBase, KeptKeys keys) {
        this.apiBase = apiBase;
        this.keys = keys;
    }

    /** Speaks for the current tenant's account; nothing, where none is connected (S7.4). */
    public Optional<StripeClient> ofCurrentTenant() {
        return keys.key().map(this::of);
    }

    StripeClient of(StripeKey key) {
        return StripeClient.builder().setApiKey(key.secret()).setApiBase(apiBase)
                .setConnectTimeout(CONNECT_MILLISECONDS).setReadTimeout(READ_MILLISECONDS)
                .setMaxNetworkRetries(RETRIES).build();
    }
}
