package gridborne.payment;

import java.util.regex.Pattern;

/** What signs Stripe's messages to one address. Never printed. */
public record WebhookSecret(String secret) {

    private static final Pattern FORM = Pattern.compile("whsec_[A-Za-z0-9+/=_-]{8,240}");

    public WebhookSecret {
        if (secret == null || !FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("That is no signing secret of Stripe's. It starts"
                    + " with whsec_ and stands in Stripe's dashboard beside the webhook.");
        }
    }

    @Override
    public String toString() {
        return "a signing secret";
    }
}
