package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What was found where the books differ: it is kept as an English text, for scripts and logs; a
 * page says the same in the reader's language. What Stripe or the contract said stays as it is.
 */
final class DifferenceWords {

    private static final String MONEY = "(-?[0-9.]+ [A-Z]{3})";
    private static final String COINS = "(-?[0-9.]+ coins)";
    private static final String SOLD = COINS + " sold and not redeemed, " + COINS
            + " in the book";
    private static final List<Form> FORMS = List.of(
            new Form("found.nothingOrdered", MONEY + " booked, nothing ordered"),
            new Form("found.orderWaits", MONEY
                    + " booked, an order of as much waits for Stripe's message"),
            new Form("found.ordered", MONEY + " booked, " + MONEY + " ordered"),
            new Form("found.told", MONEY + " booked, " + MONEY + " told"),
            new Form("found.notCredited", MONEY + " paid, not credited"),
            new Form("found.gone", MONEY + " gone"),
            new Form("found.gonePaid", MONEY + " gone, " + MONEY + " paid"),
            new Form("found.onAccount", MONEY + " on the account, " + MONEY
                    + " by its bookings"),
            new Form("found.taken", "(-?[0-9]+ µk) taken back, (-?[0-9]+ µk) belong to the money"
                    + " gone"),
            new Form("found.sold", SOLD),
            new Form("found.onTheirWay", "([0-9]+) operations are on their way; " + SOLD));

    private record Form(String key, Pattern pattern) {

        Form(String key, String pattern) {
            this(key, Pattern.compile(pattern));
        }

        Optional<Sentence> of(String found) {
            Matcher matcher = pattern.matcher(found);
            return matcher.matches() ? Optional.of(Sentence.of(key, IntStream
                    .rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group)
                    .map(DifferenceWords::value).toArray())) : Optional.empty();
        }
    }

    private DifferenceWords() {
    }

    static Sentence of(Difference difference) {
        return FORMS.stream().map(form -> form.of(difference.found())).flatMap(Optional::stream)
                .findFirst().orElseGet(() -> Sentence.of("found.asItIs", difference.found()));
    }

    private static Object value(String text) {
        int end = text.lastIndexOf(' ');
        if (end < 0) {
            return text;
        }
        String number = text.substring(0, end);
        String unit = text.substring(end + 1);
        return switch (unit) {
            case "coins" -> Coins.parse(number);
            case "µk" -> new Coins(Long.parseLong(number));
            default -> Money.parse(number, Currency.getInstance(unit));
        };
    }
}
