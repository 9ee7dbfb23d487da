package gridborne.grid;

/** A wallet of coins on the chain, by its number (S9.1). Account 0 is the utility's. */
public record AccountNumber(long value) implements Comparable<AccountNumber> {

    public static final AccountNumber UTILITY = new AccountNumber(0);

    public AccountNumber {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("No account has the number " + value + ".");
        }
    }

    public AccountNumber next() {
        return new AccountNumber(value + 1);
    }

    @Override
    public int compareTo(AccountNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
