package gridborne.portal.rest;

import gridborne.payment.PayoutAccountState;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether Stripe knows whom to pay: none, details_missing, in_review or ready; and, where something
 * is missing, the page where to tell it, once and for a few minutes.
 */
public record PayoutAccountAnswer(String state, Optional<String> onboardingUrl) {

    static PayoutAccountAnswer of(PayoutAccountState state) {
        return new PayoutAccountAnswer(state.name().toLowerCase(Locale.ROOT), Optional.empty());
    }

    static PayoutAccountAnswer of(PayoutAccountState state, String page) {
        return new PayoutAccountAnswer(state.name().toLowerCase(Locale.ROOT), Optional.of(page));
    }
}
