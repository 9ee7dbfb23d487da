package gridborne.stack.stripe.control;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.events.Deliveries;
import gridborne.stack.stripe.events.WebhookEndpoints;
import gridborne.stack.stripe.http.Keys;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Duration;

/** How events travel, the secrets that sign them, and the keys of an account. */
public final class DeliveryControl {

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private final Deliveries deliveries;
    private final WebhookEndpoints endpoints;

    public DeliveryControl(Deliveries deliveries, WebhookEndpoints endpoints) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
    }

    public void addTo(Routes routes) {
        routes.resource("")
                .post("/_sandbox/delivery", "duplicates duplicates_at_random delay_seconds"
                        + " shuffle_seconds drop_attempts first_retry_seconds"
                        + " longest_retry_seconds api_version paused", call -> Answer.ok(
                        deliveries.mode(call.world(), call.form())))
                .post("/_sandbox/delivery/usual", "", call -> Answer.ok(
                        deliveries.usualMode(call.world())))
                .get("/_sandbox/deliveries", "", call -> Answer.ok(counts(call)))
                .post("/_sandbox/deliveries/retry", "", this::retry)
                .get("/_sandbox/webhook_endpoints/{id}/secrets", "", this::secrets)
                .post("/_sandbox/webhook_endpoints/{id}/roll", "overlap_seconds", this::roll)
                .post("/_sandbox/keys", "permissions.*", this::createKey)
                .post("/_sandbox/keys/revoke", "key", this::revokeKey);
    }

    private StripeObject counts(Call call) {
        StripeObject counts = StripeObject.empty();
        for (var count : deliveries.queue().counts(call.world().account()).entrySet()) {
            counts = counts.with(count.getKey(), count.getValue());
        }
        return counts;
    }

    private Answer retry(Call call) {
        deliveries.hurry(call.world());
        return Answer.ok(counts(call));
    }

    private Answer secrets(Call call) {
        call.world().require(Kind.WEBHOOK_ENDPOINT, call.id(), "id");
        return Answer.ok(StripeObject.empty().with("secrets", JsonText.strings(
                endpoints.secrets(call.world(), call.id()))));
    }

    private Answer roll(Call call) {
        Form form = call.form();
        return Answer.ok(StripeObject.empty().with("secret", endpoints.roll(call.world(),
                call.id(), Duration.ofSeconds(form.number("overlap_seconds")
                        .orElse(DAY_SECONDS)))));
    }

    private Answer createKey(Call call) {
        return Answer.ok(StripeObject.empty().with("key",
                Keys.create(call.world(), call.form().texts("permissions"))));
    }

    private Answer revokeKey(Call call) {
        Keys.revoke(call.world(), call.form().require("key"));
        return Answer.ok(StripeObject.empty().with("revoked", true));
    }
}
