package gridborne.payment;

import gridborne.money.Money;
import java.util.Currency;

/** How little and how much one order may be of. */
public record OrderLimits(Money least, Money most) {

    public OrderLimits {
        if (!least.isPositive() || !least.currency().equals(most.currency())
                || most.minorUnits() < least.minorUnits()) {
            throw new IllegalArgumentException("Orders are of at least something and at most more"
                    + " than that, in one currency, not of " + least + " to " + most + ".");
        }
    }

    /** What is usual until the utility says otherwise: a coin or two, up to a year's energy. */
    public static OrderLimits usual(Currency currency) {
        return switch (currency.getDefaultFractionDigits()) {
            case 0 -> of(currency, 100, 200_000);
            case 3 -> of(currency, 500, 500_000);
            default -> of(currency, 100, 150_000);
        };
    }

    private static OrderLimits of(Currency currency, long least, long most) {
        return new OrderLimits(new Money(least, currency), new Money(most, currency));
    }

    /** Whether all that these allow is allowed by others, too. */
    public boolean within(OrderLimits others) {
        return others.allow(least) && others.allow(most);
    }

    /** As far as others allow it, too. */
    public OrderLimits narrowedTo(OrderLimits others) {
        long low = Math.max(least.minorUnits(), others.least.minorUnits());
        long high = Math.min(most.minorUnits(), others.most.minorUnits());
        return of(least.currency(), low, Math.max(low, high));
    }

    public boolean allow(Money amount) {
        return amount.currency().equals(least.currency())
                && amount.minorUnits() >= least.minorUnits()
                && amount.minorUnits() <= most.minorUnits();
    }
}
