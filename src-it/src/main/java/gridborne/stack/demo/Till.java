package gridborne.stack.demo;

import gridborne.stack.machine.Secrets;
import gridborne.stack.stripe.StripeSandbox;
import java.util.List;
import java.util.Optional;

/** Stripe, as far as the demo's utilities deal with it; a sandbox, or somebody's own. */
public record Till(Optional<StripeSandbox> sandbox, Secrets secrets) {

    private static final String ADDRESS = "/webhooks/stripe";

    String key(DemoUtility utility) {
        return utility.stripeAccount(secrets).secretKey();
    }

    /** Brings the counter's takings to Stripe, once: producers are paid from there. */
    void bringIn(DemoUtility utility) {
        sandbox.ifPresent(stripe -> secrets.kept("stripe-takings-" + utility.slug(), () -> {
            stripe.topUp(utility.stripeAccount(secrets), utility.takings());
            return "brought in";
        }));
    }

    /**
     * What signs the messages to a utility: of its own account, then of its producers'. Nothing,
     * where Stripe is not ours to ask.
     */
    List<String> signingSecrets(DemoUtility utility, String url) {
        return sandbox.map(stripe -> List.of(
                stripe.webhookSecret(utility.stripeAccount(secrets), url + ADDRESS),
                stripe.connectWebhookSecret(utility.stripeAccount(secrets), url + ADDRESS)))
                .orElse(List.of());
    }
}
