package gridborne.stack.stripe.money;

import static java.util.Map.entry;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A currency as Stripe counts it: in smallest units, of which some have none, some a thousand. */
public record Currency(String code) {

    private static final Set<String> WITHOUT_DECIMALS = Set.of("bif", "clp", "djf", "gnf", "jpy",
            "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof", "xpf");
    private static final Set<String> WITH_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr",
            "tnd");
    private static final Map<String, Long> LEAST = Map.ofEntries(entry("aed", 200L),
            entry("bgn", 100L), entry("czk", 1_500L), entry("dkk", 250L), entry("gbp", 30L),
            entry("hkd", 400L), entry("huf", 17_500L), entry("mxn", 1_000L),
            entry("myr", 200L), entry("nok", 300L), entry("pln", 200L), entry("ron", 200L),
            entry("sek", 300L), entry("thb", 1_000L));
    private static final Map<String, Long> MOST = Map.of("idr", 999_999_999_999L,
            "inr", 999_999_999L);
    private static final long EIGHT_DIGITS = 99_999_999;

    /** The currency a parameter names. */
    public static Currency of(Form form, String path) {
        String code = form.require(path).toLowerCase(Locale.ROOT);
        if (java.util.Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equalsIgnoreCase(code))) {
            throw StripeError.invalid("Invalid currency: " + code
                    + ". Stripe does not support it.", form.name(path));
        }
        return new Currency(code);
    }

    public int decimals() {
        if (WITHOUT_DECIMALS.contains(code)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(code) ? 3 : 2;
    }

    /** The least that can be charged; about half a euro. */
    public long least() {
        return LEAST.getOrDefault(code, decimals() == 3 ? 500L : 50L);
    }

    private long most() {
        return MOST.getOrDefault(code, EIGHT_DIGITS);
    }

    /** Refuses an amount that cannot be charged in this currency. */
    public void requireChargeable(long amount, String param) {
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer",
                    "This value must be greater than or equal to 1.", param);
        }
        if (amount < least()) {
            throw StripeError.invalid("amount_too_small",
                    "Amount must be at least " + show(least()), param);
        }
        if (amount > most()) {
            throw StripeError.invalid("amount_too_large",
                    "Amount must be no more than " + show(most()), param);
        }
        // The card networks carry two decimals of a dinar, not three.
        if (decimals() == 3 && amount % 10 != 0) {
            throw StripeError.invalid("Invalid amount: in " + code
                    + " the last digit must be 0.", param);
        }
    }

    /** For people: "2.00 EUR". */
    public String show(long amount) {
        return BigDecimal.valueOf(amount, decimals()).toPlainString() + " "
                + code.toUpperCase(Locale.ROOT);
    }
}
