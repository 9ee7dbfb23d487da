package gridborne.money;

import java.math.BigDecimal;

/** An amount of coins, counted in microcoins (S3.1). Negative amounts are arrears and debts. */
public record Coins(long microcoins) implements Comparable<Coins> {

    public static final Coins ZERO = new Coins(0);
    private static final int DECIMALS = 6;

    public static Coins ofMicrocoins(long microcoins) {
        return new Coins(microcoins);
    }

    /**
     * Reads a decimal string of coins, such as {@code "12.5"}; refuses what is no whole microcoin.
     */
    public static Coins parse(String decimal) {
        return new Coins(DecimalText.parse(decimal, DECIMALS));
    }

    public Coins plus(Coins other) {
        return new Coins(Math.addExact(microcoins, other.microcoins));
    }

    public Coins minus(Coins other) {
        return new Coins(Math.subtractExact(microcoins, other.microcoins));
    }

    public Coins negated() {
        return new Coins(Math.negateExact(microcoins));
    }

    /** This amount, or nothing where it is an arrear. */
    public Coins orZero() {
        return microcoins < 0 ? ZERO : this;
    }

    public Coins min(Coins other) {
        return microcoins <= other.microcoins ? this : other;
    }

    public boolean isPositive() {
        return microcoins > 0;
    }

    public boolean isNegative() {
        return microcoins < 0;
    }

    /** The amount as a decimal string without trailing zeros: {@code 2.721818}, {@code 10}. */
    public String decimal() {
        return asBigDecimal().stripTrailingZeros().toPlainString();
    }

    public BigDecimal asBigDecimal() {
        return BigDecimal.valueOf(microcoins, DECIMALS);
    }

    @Override
    public int compareTo(Coins other) {
        return Long.compare(microcoins, other.microcoins);
    }

    @Override
    public String toString() {
        return decimal() + " coins";
    }
}
