package gridborne.payment.auto;

import gridborne.money.Money;

/** What somebody agreed to: when, how much, and how much in a month at most. */
public record Terms(Threshold threshold, Money amount, Money monthlyCeiling) {

    public Terms {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An auto top-up is of more than nothing, not of "
                    + amount + ".");
        }
        if (!amount.currency().equals(monthlyCeiling.currency())) {
            throw new IllegalArgumentException("Amount and ceiling are in one currency, not "
                    + amount + " and " + monthlyCeiling + ".");
        }
        if (monthlyCeiling.minorUnits() < amount.minorUnits()) {
            throw new IllegalArgumentException("A month's ceiling of " + monthlyCeiling
                    + " leaves no room for one top-up of " + amount + ".");
        }
    }

    /** Whether one more fits into the month, after what it took or may have taken already. */
    public boolean fitAfter(Money takenThisMonth) {
        return Math.addExact(takenThisMonth.minorUnits(), amount.minorUnits())
                <= monthlyCeiling.minorUnits();
    }
}
