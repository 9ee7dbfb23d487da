package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.payment.NotedReason;
import gridborne.payment.NotedReason.Named;

/**
 * What a page says of a reason that was noted: our own reasons in the reader's language, those of
 * others as what they said.
 */
public final class ReasonWords {

    private static final String COINS = " coins";

    private ReasonWords() {
    }

    public static Sentence of(String noted) {
        return NotedReason.of(noted).map(ReasonWords::of)
                .orElseGet(() -> Sentence.of("reason.said", noted));
    }

    /** Numbers of accounts and meters are written as they are; coins as the language does. */
    private static Sentence of(Named named) {
        return Sentence.of("reason." + named.name(), named.values().stream()
                .map(ReasonWords::value).toArray());
    }

    private static Object value(String text) {
        return text.endsWith(COINS)
                ? Coins.parse(text.substring(0, text.length() - COINS.length())) : text;
    }
}
