package gridborne.payment.auto;

/** Attempts in a row that brought no money. */
public record Failures(int count) {

    public static final Failures NONE = new Failures(0);
    private static final int TOO_MANY = 3;

    public Failures {
        if (count < 0) {
            throw new IllegalArgumentException("Failures are counted from 0 on, not " + count);
        }
    }

    public Failures andOneMore() {
        return new Failures(count + 1);
    }

    /** A card that says no three times will say so a fourth time, and its bank may block it. */
    public boolean areTooMany() {
        return count >= TOO_MANY;
    }
}
