package gridborne.portal.view;

import gridborne.money.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money as somebody typed it. Point and comma both start the decimals, but what could
 * be thousands in this language is asked again.
 */
record TypedMoney(String typed, Currency currency, char grouping) {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}([.,]\\d{1,3})?");

    Optional<Money> money() {
        String text = typed == null ? "" : typed.strip();
        if (!FORM.matcher(text).matches() || couldBeThousands(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(text.replace(',', '.'), currency))
                    .filter(Money::isPositive);
        } catch (IllegalArgumentException tooFine) {
            return Optional.empty();
        }
    }

    private boolean couldBeThousands(String text) {
        return text.length() > 3 && text.charAt(text.length() - 4) == grouping;
    }
}
