package gridborne.billing.stripe;

import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import java.util.Currency;
import java.util.Map;

/**
 * How little and how much Stripe charges a card, as it documents at docs.stripe.com/currencies
 * (minimum and maximum charge amounts): about half a euro, and eight digits, more where money has
 * many. For currencies without a least amount of their own it depends on the bank account Stripe
 * pays to; there this is the lowest it can be.
 */
public final class StripeLimits {

    private static final long MOST = 99_999_999;
    /** Rupiahs as far as American Express carries them, too. */
    private static final Map<String, Long> MOST_OF = Map.of("IDR", 999_999_999L,
            "INR", 999_999_999L);
    private static final long LEAST = 50;
    private static final long LEAST_OF_THREE_DECIMALS = 500;
    private static final Map<String, Long> LEAST_OF = Map.ofEntries(
            Map.entry("AED", 200L), Map.entry("BGN", 100L), Map.entry("CZK", 1_500L),
            Map.entry("DKK", 250L), Map.entry("GBP", 30L), Map.entry("HKD", 400L),
            Map.entry("HUF", 17_500L), Map.entry("MXN", 1_000L), Map.entry("MYR", 200L),
            Map.entry("NOK", 300L), Map.entry("PLN", 200L), Map.entry("RON", 200L),
            Map.entry("SEK", 300L), Map.entry("THB", 1_000L));

    private StripeLimits() {
    }

    public static OrderLimits of(Currency currency) {
        Money step = step(currency);
        Money most = StripeAmount.money(MOST_OF.getOrDefault(currency.getCurrencyCode(), MOST),
                currency.getCurrencyCode());
        return new OrderLimits(StripeAmount.money(least(currency), currency.getCurrencyCode()),
                new Money(most.minorUnits() - most.minorUnits() % step.minorUnits(), currency));
    }

    private static Money step(Currency currency) {
        return StripeAmount.step(new Money(1, currency));
    }

    private static long least(Currency currency) {
        // A krona and a shilling have lost their cents, but not at Stripe: there 100 are one.
        long one = StripeAmount.of(step(currency)).units();
        long usual = currency.getDefaultFractionDigits() == 3 ? LEAST_OF_THREE_DECIMALS
                : Math.max(LEAST, one);
        return LEAST_OF.getOrDefault(currency.getCurrencyCode(), usual);
    }
}
