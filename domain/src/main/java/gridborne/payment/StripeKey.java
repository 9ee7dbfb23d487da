package gridborne.payment;

import java.util.regex.Pattern;

/** A secret or restricted key of a Stripe account. Never printed. */
public record StripeKey(String secret) {

    private static final Pattern FORM = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9_]{8,240}");

    public StripeKey {
        if (secret == null || !FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "That is no secret Stripe key. It starts with sk_test_, sk_live_, rk_test_"
                            + " or rk_live_.");
        }
    }

    public boolean live() {
        return secret.contains("_live_");
    }

    @Override
    public String toString() {
        return live() ? "a live Stripe key" : "a test Stripe key";
    }
}
