package gridborne.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal amounts as people and scripts write them: plain digits, one point, nothing lost. */
final class DecimalText {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,18})?");

    private DecimalText() {
    }

    static long parse(String decimal, int decimals) {
        if (decimal == null || !PLAIN.matcher(decimal).matches()) {
            throw new IllegalArgumentException(
                    "'" + decimal + "' is no amount. Write digits with a point, such as 12.50.");
        }
        try {
            return new BigDecimal(decimal).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooFineOrTooLarge) {
            throw new IllegalArgumentException("'" + decimal + "' has more than " + decimals
                    + " decimals or is too large.", tooFineOrTooLarge);
        }
    }
}
