package gridborne.payment;

import java.net.URI;

/** What came of introducing a producer to Stripe. */
public sealed interface OnboardingResult {

    /** Where the producer goes on, for a few minutes and once. */
    record GoThere(URI page) implements OnboardingResult {
    }

    /** There is nothing left to tell. */
    record Complete() implements OnboardingResult {
    }

    /** The utility has no account with Stripe. */
    record NoUtilityAccount() implements OnboardingResult {
    }

    record Refused(String reason) implements OnboardingResult {
    }

    /** Stripe did not answer; asking again is harmless. */
    record Unknown(String reason) implements OnboardingResult {
    }
}
