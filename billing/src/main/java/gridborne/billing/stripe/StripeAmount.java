package gridborne.billing.stripe;

import gridborne.money.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * An amount as Stripe counts it. Stripe keeps two decimals for two currencies that have lost
 * theirs, knows no fifths of an ariary, and cards carry only two of a dinar's three.
 */
public record StripeAmount(long units, String currency) {

    private static final Set<String> DECIMALS_AT_STRIPE_ONLY = Set.of("ISK", "UGX");
    private static final Set<String> WHOLE_AT_STRIPE = Set.of("MGA");
    private static final long CENTS = 100;
    private static final long STEP_OF_THREE_DECIMALS = 10;

    public static StripeAmount of(Money money) {
        String code = money.currency().getCurrencyCode();
        return new StripeAmount(units(money, code), code.toLowerCase(Locale.ROOT));
    }

    private static long units(Money money, String code) {
        if (WHOLE_AT_STRIPE.contains(code)) {
            return money.minorUnits() / CENTS;
        }
        return DECIMALS_AT_STRIPE_ONLY.contains(code)
                ? Math.multiplyExact(money.minorUnits(), CENTS) : money.minorUnits();
    }

    /** The smallest amount of a currency that a card can carry; all others are multiples of it. */
    public static Money step(Money like) {
        if (WHOLE_AT_STRIPE.contains(like.currency().getCurrencyCode())) {
            return new Money(CENTS, like.currency());
        }
        boolean dinar = like.currency().getDefaultFractionDigits() == 3;
        return new Money(dinar ? STEP_OF_THREE_DECIMALS : 1, like.currency());
    }

    /** Such an amount as we count it. */
    public static Money money(long units, String currency) {
        Currency known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        if (WHOLE_AT_STRIPE.contains(known.getCurrencyCode())) {
            return new Money(Math.multiplyExact(units, CENTS), known);
        }
        return new Money(DECIMALS_AT_STRIPE_ONLY.contains(known.getCurrencyCode())
                ? units / CENTS : units, known);
    }

    public boolean is(Long units, String currency) {
        return units != null && units == this.units && this.currency.equalsIgnoreCase(currency);
    }
}
