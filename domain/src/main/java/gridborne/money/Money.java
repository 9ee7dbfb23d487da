package gridborne.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount in minor units of an ISO 4217 currency: cents, yen, fils (S3.1). */
public record Money(long minorUnits, Currency currency) {

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " is no currency one can pay with.");
        }
    }

    /** Reads {@code "12.50"} in a currency; refuses more decimals than the currency has. */
    public static Money parse(String decimal, Currency currency) {
        return new Money(DecimalText.parse(decimal, currency.getDefaultFractionDigits()), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    /** Whether an amount of the same currency is a multiple of this one. */
    public boolean divides(Money amount) {
        return amount.currency.equals(currency) && amount.minorUnits % minorUnits == 0;
    }

    /** Of the same currency only; another one is a bug. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are no one sum.");
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    public String decimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency.getCurrencyCode();
    }
}
