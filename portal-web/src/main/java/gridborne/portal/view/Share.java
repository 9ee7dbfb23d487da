package gridborne.portal.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A part of a whole, in tenths of a percent. */
public record Share(int tenths) {

    private static final int WHOLE = 1000;
    private static final int TENTHS = 10;

    /** How much of {@code whole} the part is, rounded down: 100 % is only said of all of it. */
    public static Share of(long part, long whole) {
        return new Share(scaled(part, whole)[0].intValueExact());
    }

    /** The shares of the parts in their sum: together 100 %, the largest rests rounded up. */
    public static List<Share> among(List<Long> parts) {
        long whole = parts.stream().reduce(0L, Math::addExact);
        if (whole == 0) {
            return parts.stream().map(part -> new Share(0)).toList();
        }
        List<BigInteger[]> scaled = parts.stream().map(part -> scaled(part, whole)).toList();
        int given = scaled.stream().mapToInt(tenths -> tenths[0].intValueExact()).sum();
        List<Integer> largestRestFirst = IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> scaled.get(i)[1]).reversed()).toList();
        List<Integer> roundedUp = largestRestFirst.subList(0, WHOLE - given);
        List<Share> shares = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int tenths = scaled.get(i)[0].intValueExact();
            shares.add(new Share(roundedUp.contains(i) ? tenths + 1 : tenths));
        }
        return List.copyOf(shares);
    }

    /** Without a decimal, rounded down; what is less than 1 % keeps it. */
    public Share inWholePercent() {
        return tenths < TENTHS ? this : new Share(tenths - tenths % TENTHS);
    }

    public BigDecimal percent() {
        return BigDecimal.valueOf(tenths, 1);
    }

    /** A width or height for a style sheet: {@code 54.5%}. */
    public String css() {
        return percent().toPlainString() + "%";
    }

    private static BigInteger[] scaled(long part, long whole) {
        return BigInteger.valueOf(part).multiply(BigInteger.valueOf(WHOLE))
                .divideAndRemainder(BigInteger.valueOf(whole));
    }
}
