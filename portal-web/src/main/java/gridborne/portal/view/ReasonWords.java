package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.money.Coins;
import gridborne.payment.NotedReason;
import gridborne.payment.NotedReason.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says of a reason that was noted: our own reasons in the reader's language, those of
 * others as what they said.
 */
public final class ReasonWords {

    private static final String COINS = " coins";
    private static final Pattern MICROCOINS = Pattern.compile("(-?\\d{1,18}) microcoins");
    /** As {@code Hour} writes itself. */
    private static final Pattern HOUR = Pattern.compile("hour (\\d{1,9}) \\(.+\\)");

    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");

    private ReasonWords() {
    }

    public static Sentence of(String noted) {
        return NotedReason.of(noted).map(ReasonWords::of)
                .orElseGet(() -> Sentence.of("reason.said", noted));
    }

    /** Numbers of accounts and meters are written as they are; coins and times in the language. */
    private static Sentence of(Named named) {
        return Sentence.of("reason." + named.name(), named.values().stream()
                .map(ReasonWords::value).toArray());
    }

    private static Object value(String text) {
        Optional<Named> inner = NotedReason.of(text);
        if (inner.isPresent()) {
            return of(inner.get());
        }
        if (MOMENT.matcher(text).matches()) {
            return new DayAndTime(Instant.parse(text));
        }
        Matcher micro = MICROCOINS.matcher(text);
        if (micro.matches()) {
            return new Coins(Long.parseLong(micro.group(1)));
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return new DayAndTime(new Hour(Long.parseLong(hour.group(1))).start());
        }
        return text.endsWith(COINS)
                ? Coins.parse(text.substring(0, text.length() - COINS.length())) : text;
    }
}
