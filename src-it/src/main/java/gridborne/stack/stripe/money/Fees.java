package gridborne.stack.stripe.money;

/** What Stripe keeps: close to its European price list, and simple to compute by hand. */
public final class Fees {

    private static final long WHOLE = 10_000;
    private static final long CARD_BASIS_POINTS = 150;
    private static final long CARD_WITHOUT_DECIMALS_BASIS_POINTS = 360;

    private Fees() {}

    /** 1.5 % and 0.25, rounded half up; 3.6 % where there are no decimals. */
    public static long ofCard(long amount, Currency currency) {
        return switch (currency.decimals()) {
            case 0 -> part(amount, CARD_WITHOUT_DECIMALS_BASIS_POINTS);
            case 3 -> part(amount, CARD_BASIS_POINTS) + 250;
            default -> part(amount, CARD_BASIS_POINTS) + 25;
        };
    }

    /** 0.35 for each, however much it is. */
    public static long ofBankDebit(Currency currency) {
        return perUnit(currency, 35);
    }

    /** 20.00 for each. */
    public static long ofDispute(Currency currency) {
        return perUnit(currency, 2000);
    }

    private static long perUnit(Currency currency, long hundredths) {
        return switch (currency.decimals()) {
            case 0 -> hundredths;
            case 3 -> hundredths * 10;
            default -> hundredths;
        };
    }

    private static long part(long amount, long basisPoints) {
        return (Math.multiplyExact(amount, basisPoints) + WHOLE / 2) / WHOLE;
    }
}
