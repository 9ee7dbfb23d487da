package gridborne.portal.view;

import gridborne.money.Coins;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of coins as somebody typed it. Point and comma both start the decimals, but where one
 * of them groups thousands in this language, "1,000" could be a thousand or one: it is asked again.
 */
record TypedAmount(String typed, char grouping) {

    private static final Pattern FORM = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");

    Optional<Coins> coins() {
        String text = typed == null ? "" : typed.strip();
        if (!FORM.matcher(text).matches() || couldBeThousands(text)) {
            return Optional.empty();
        }
        return Optional.of(Coins.parse(text.replace(',', '.'))).filter(Coins::isPositive);
    }

    private boolean couldBeThousands(String text) {
        return text.length() > 3 && text.charAt(text.length() - 4) == grouping;
    }
}
